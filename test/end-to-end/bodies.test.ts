import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { formBody, type Visit, visit } from '../../bin/rehearse/visit.ts';
import { routes } from '../../lib/definition/routes.ts';
import { problemSchema } from '../../schemas/problem.ts';
import { type Sent, type Story, startStory } from '../support/story.ts';
import { storedItems, wholeTable } from '../support/table.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const KEY = '"submissionKey":"0b2f6f0e-7d2d-4a6e-9d0c-0a6f2f6d9a11"';

type WrongBody = readonly [string, string, string | Uint8Array, number];

/** Bodies that are wrong in themselves: what is sent as, the bytes, the answer. */
const wrongBodies: readonly WrongBody[] = [
  ['a repeated key', JSON_TYPE, `{${KEY},"cvr":"1","cvr":"13748136"}`, 400],
  ['a key __proto__', JSON_TYPE, `{${KEY},"__proto__":{"isAdmin":true}}`, 400],
  ['half a surrogate pair', JSON_TYPE, `{${KEY},"orgName":"\\ud83d"}`, 400],
  ['half a surrogate pair in a key', JSON_TYPE, `{${KEY},"\\udc00":"x"}`, 400],
  ['deep nesting', JSON_TYPE, `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400],
  ['a list', JSON_TYPE, '[1]', 400],
  ['null', JSON_TYPE, 'null', 400],
  ['half an object', JSON_TYPE, '{"a":', 400],
  ['a comment', JSON_TYPE, '{/**/}', 400],
  ['nothing', JSON_TYPE, '', 400],
  ['what is not UTF-8, as a form', FORM_TYPE, 'orgName=%ff%fe', 400],
  ['bytes that are not UTF-8, as a form', FORM_TYPE, new Uint8Array([0x61, 0x3d, 0xff]), 400],
  ['a broken percent-encoding', FORM_TYPE, 'orgName=%zz', 400],
  ['too many fields', FORM_TYPE, 'a=1&'.repeat(600), 400],
  ['over 64 KB of JSON', JSON_TYPE, `{${KEY},"situation":"${'a'.repeat(66_000)}"}`, 413],
  ['over 64 KB of a form', FORM_TYPE, `situation=${'a'.repeat(66_000)}`, 413],
  ['plain text', 'text/plain', 'orgName=Nordlys', 415],
  ['a file upload', 'multipart/form-data; boundary=x', '--x--', 415],
  ['XML', 'application/xml', '<a/>', 415],
];

/** A link takes no JSON at all, and does not ask what is wrong with it. */
const wrongOnLinks = wrongBodies.map<WrongBody>(([what, type, body, status]) => {
  const isUnreadJson = type === JSON_TYPE && status === 400;
  return [what, type, body, isUnreadJson ? 415 : status];
});

describe('a body that is wrong in itself', () => {
  it.each([
    ['text/html', 'text/html; charset=utf-8'],
    [JSON_TYPE, 'application/problem+json'],
  ])(
    'A2 is answered as such to whoever accepts %s, on every route that takes a body',
    async (accept, type) => {
      const story = await startStory();
      const sent = await story.submit();
      const before = await wholeTable();
      for (const [url, bodies] of [
        [story.formUrl, wrongBodies],
        [sent.statusUrl, wrongOnLinks],
        [sent.decisionUrl, wrongOnLinks],
      ] as const) {
        for (const [what, contentType, body, status] of bodies) {
          const answer = await visit(url, {
            method: 'POST',
            headers: { accept, 'content-type': contentType },
            body,
          });
          const isProblem = contentType === JSON_TYPE || type === 'application/problem+json';
          const given = isProblem ? 'application/problem+json' : type;
          expect([what, answer.status, answer.headers.get('content-type')]).toEqual([what, status, given]);
          expectSafe(answer, isProblem);
        }
      }
      expect(await wholeTable()).toEqual(before);
    },
  );

  it('A2 is refused although half of it is fine, on the links too', async () => {
    const story = await startStory();
    const sent = await story.submit();
    for (const url of [sent.statusUrl, sent.decisionUrl]) {
      const answer = await visit(url, {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE },
        body: JSON.stringify({ decision: 'decline', act: 'withdraw' }),
      });
      expect(answer.status).toBe(415);
    }
  });
});

describe('every route', () => {
  it('B2 answers 405 to any method but its own, and nothing changes', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const before = await wholeTable();
    const paths = [...new Set(routes.map(({ path }) => path))];
    for (const path of paths) {
      const allowed = new Set(routes.filter((route) => route.path === path).map(({ method }) => method));
      const methods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'POST'];
      for (const method of methods.filter((name) => name !== 'POST' || !allowed.has('POST'))) {
        const { status, headers } = await send(method, addressOf(path, story, sent));
        expect([method, path, status]).toEqual([method, path, 405]);
        expect(headers['cache-control']).toBe('no-store');
      }
    }
    expect(await wholeTable()).toEqual(before);
  });

  it('answers HEAD like GET, without a body', async () => {
    const story = await startStory();
    const sent = await story.submit();
    for (const { path, method } of routes) {
      if (method === 'GET') {
        const url = addressOf(path, story, sent);
        const [get, head] = [await visit(url), await visit(url, { method: 'HEAD' })];
        expect([path, head.status, head.text]).toEqual([path, get.status, '']);
        expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
      }
    }
  });

  it('A18 carries the same strict headers on every kind of answer', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const urls = [
      ...routes.filter(({ method }) => method === 'GET').map(({ path }) => addressOf(path, story, sent)),
      `${story.place.origin}/nowhere`,
      `${story.place.origin}/forms/nowhere`,
      `${story.place.origin}/a/unknown`,
      `${story.place.origin}/d/unknown`,
      `${story.place.origin}/assets/nowhere.css`,
    ];
    const answers = [
      ...(await Promise.all(urls.map((url) => visit(url)))),
      await visit(story.formUrl, { method: 'POST', body: formBody({ step: 'send' }) }),
      await visit(story.formUrl, { method: 'POST', body: '{}', headers: { 'content-type': JSON_TYPE } }),
      await visit(sent.decisionUrl, { method: 'POST', body: formBody({ decision: 'approve' }) }),
      await story.approve(sent),
    ];
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toContain('max-age=');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cache-control')).toMatch(/^no-store$|^private, no-cache$|^public, max-age=/);
      expect(headers.get('content-type') ?? '').not.toContain('octet-stream');
    }
    const kept = answers.filter(({ headers }) => headers.get('cache-control') !== 'no-store');
    // The stylesheet for all, and for the way back the form, empty and with its faults.
    const types = ['text/css; charset=utf-8', 'text/html; charset=utf-8', 'text/html; charset=utf-8'];
    expect(kept.map(({ headers }) => headers.get('content-type')).sort()).toEqual(types);
  });

  it.each([
    '/nowhere',
    '/forms',
    '/a',
    '/d/',
    '/forms/interest/',
    '/staff',
    '/.env',
    '/forms/interest/x.json',
  ])('answers 404 at %s, to people and machines', async (path) => {
    const { place } = await startStory();
    const page = await visit(`${place.origin}${path}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const problem = await visit(`${place.origin}${path}`, { headers: { accept: JSON_TYPE } });
    expect(problemSchema.parse(JSON.parse(problem.text)).status).toBe(404);
  });

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses a form posted from a foreign page (%j)', async (headers) => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.place.advance(3000);
    const before = await storedItems();
    for (const url of [story.formUrl, sent.statusUrl, sent.decisionUrl]) {
      const body = formBody({ formToken, decision: 'decline', declineReason: 'other', act: 'withdraw' });
      const answer = await visit(url, { method: 'POST', headers, body });
      expect(answer.status).toBe(403);
      expectSafe(answer, false);
    }
    expect(await storedItems()).toEqual(before);
  });
});

function addressOf(path: string, { place }: Story, { statusUrl, decisionUrl }: Sent): string {
  if (path.startsWith('/a/') || path.startsWith('/d/')) {
    return path.startsWith('/a/') ? statusUrl : decisionUrl;
  }
  return `${place.origin}${path.replace('{formId}', 'interest').replace('{file}', 'style.css')}`;
}

/** Nothing of our own workings, and in a page nothing that runs. */
function expectSafe({ text }: Visit, isProblem: boolean): void {
  expect(text).not.toMatch(/at \w+ \(|node_modules|ZodError|\.ts:\d|DynamoDB/);
  if (isProblem) {
    problemSchema.parse(JSON.parse(text));
  } else {
    expect(text).toMatch(/^<!DOCTYPE html>/);
    expect(text).not.toContain('<script');
  }
}

/** `fetch` refuses some methods. */
function send(method: string, url: string) {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const outgoing = request(url, { method, agent: false }, (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
      });
      outgoing.on('error', reject);
      outgoing.end();
    },
  );
}
