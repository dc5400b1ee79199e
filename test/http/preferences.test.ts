import { describe, expect, it } from 'vitest';
import { languageOf, wantsJson } from '../../functions/http/preferences.ts';
import { anEvent } from './an-event.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('languageOf', () => {
  it.each([
    [{ language: 'en' }, 'en'],
    [{ language: 'da' }, 'da'],
    [{ language: 'de' }, 'da'],
    [{}, 'da'],
    [undefined, 'da'],
  ] as const)('A15 takes %o for %s', (query, language) => {
    expect(languageOf(anEvent(query === undefined ? {} : { query: { ...query } }))).toBe(language);
  });
});

describe('wantsJson', () => {
  it.each([
    ['a browser', { accept: BROWSER }, false],
    [
      'a browser that sends a form',
      { accept: BROWSER, 'content-type': 'application/x-www-form-urlencoded' },
      false,
    ],
    ['somebody who says nothing', {}, false],
    ['curl', { accept: '*/*' }, false],
    ['a program', { accept: 'application/json' }, true],
    ['a program that knows problem details', { accept: 'application/problem+json, */*' }, true],
    ['a program that sends JSON', { accept: '*/*', 'content-type': 'application/json; charset=utf-8' }, true],
    ['whoever would take a page as well', { accept: 'application/json, text/html' }, false],
    ['whoever wants another kind of JSON', { accept: 'application/jsonp' }, false],
  ])('answers %s: %o → %s', (_, headers, expected) => {
    expect(wantsJson(anEvent({ headers }))).toBe(expected);
  });
});
