import { describe, expect, it } from 'vitest';
import { openerOf } from '../../functions/domain/opener.ts';
import { NOW } from './an-occasion.ts';

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
const headers = { 'user-agent': BROWSER, 'accept-language': 'da-DK,da;q=0.9' };
const MAILED = { handedOver: 'mail', createdAt: NOW.toISOString() } as const;
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

function openedBy(changes: Record<string, string | undefined>, method = 'GET', seconds = 3600) {
  return openerOf({ method, headers: { ...headers, ...changes }, at: at(seconds) }, MAILED);
}

describe('openerOf', () => {
  const people: readonly (readonly [string, Record<string, string | undefined>])[] = [
    ['a browser that says nothing of how it came', {}],
    ['a phone of some years ago', { 'user-agent': SAFARI }],
    [
      'a browser in which a link was pressed',
      { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-user': '?1' },
    ],
    ['a browser to which a mail program handed the link', { 'sec-fetch-mode': 'navigate' }],
  ];

  it.each(people)('N3 takes %s for a person', (_what, changes) => {
    expect(openedBy(changes)).toBe('person');
  });

  const programs: readonly (readonly [string, Record<string, string | undefined>])[] = [
    ['what names no browser', { 'user-agent': undefined }],
    ['an empty name', { 'user-agent': '' }],
    ['curl', { 'user-agent': 'curl/8.5.0' }],
    ['a script', { 'user-agent': 'python-requests/2.32' }],
    ['a crawler that calls itself a browser', { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' }],
    [
      'a preview of a chat',
      { 'user-agent': 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5' },
    ],
    ['a mail filter', { 'user-agent': `${BROWSER} (Mimecast)` }],
    ['a browser without a screen', { 'user-agent': BROWSER.replace('Chrome', 'HeadlessChrome') }],
    ['who speaks no language', { 'accept-language': undefined }],
    ['who says nothing of languages', { 'accept-language': '' }],
    ['a script on a page', { 'sec-fetch-mode': 'cors' }],
    ['a page inside another', { 'sec-fetch-dest': 'iframe' }],
    ['a navigation that nobody pressed for', { 'sec-fetch-user': '?0' }],
    ['a browser that fetches ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['an old browser that fetches ahead', { purpose: 'prefetch' }],
  ];

  it.each(programs)('N3 takes %s for a program', (_what, changes) => {
    expect(openedBy(changes)).toBe('program');
  });

  it('N3 takes whoever asks by HEAD for a program', () => {
    expect(openedBy({}, 'HEAD')).toBe('program');
  });

  it('N3 takes for a program who is there before the mail can be', () => {
    expect(openedBy({}, 'GET', 7)).toBe('program');
    expect(openedBy({}, 'GET', 8)).toBe('person');
  });

  it('N3 takes for a person who is led to the receipt at once', () => {
    expect(openerOf({ method: 'GET', headers, at: NOW }, { ...MAILED, handedOver: 'screen' })).toBe('person');
  });
});
