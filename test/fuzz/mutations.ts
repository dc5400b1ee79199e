import fc from 'fast-check';
import { hostilePieces, hostileText } from '../support/hostile-text.ts';

/** One thing that is wrong with a request, or just unusual. */
export type Mutation =
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'segment'; readonly at: number; readonly text: string }
  | { readonly kind: 'query'; readonly name: string; readonly value: string }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  | { readonly kind: 'set' | 'repeat' | 'rename'; readonly at: number; readonly text: string }
  | { readonly kind: 'drop'; readonly at: number }
  | { readonly kind: 'value'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly at: number; readonly drop: number; readonly insert: Uint8Array }
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'event'; readonly how: (typeof eventOddities)[number] };

/** Ways in which an event may differ from what one expects of API Gateway. */
export const eventOddities = ['no body', 'other encoding', 'no parameters', 'no query'] as const;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];
const QUERIES = ['language', 'municipality', 'interests', 'meetingLanguage', 'email', '__proto__', ''];
const HEADERS = [
  'accept',
  'accept-language',
  'authorization',
  'content-encoding',
  'content-type',
  'cookie',
  'host',
  'if-none-match',
  'origin',
  'range',
  'sec-fetch-site',
  'user-agent',
  'x-forwarded-for',
  'x-http-method-override',
];
const HEADER_VALUES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/problem+json, text/html;q=0.1',
  'application/x-www-form-urlencoded',
  'APPLICATION/X-WWW-FORM-URLENCODED; charset=iso-8859-1',
  'multipart/form-data; boundary=x',
  'text/plain',
  '*/*',
  'same-origin',
  'cross-site',
  'null',
  'gzip',
  'bytes=0-',
  '::ffff:1.2.3.4, 999.1.1.1',
];
const PATH_PIECES = [
  '%',
  '%zz',
  '%ff%fe',
  '%00',
  '%2e%2e%2f',
  '..',
  '//',
  ';',
  '?',
  '#',
  '\\',
  ':',
  '%F0%9F%98%80',
];
const BODIES = [
  `{"a":${'['.repeat(20_000)}`,
  `{"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5001)}`,
  '{"submissionKey":"a","submissionKey":"b"}',
  '{"__proto__":{"isAdmin":true},"constructor":1}',
  '{"a":1e999,"b":-0,"c":"\\ud800"}',
  '\ufeff{}',
  '[]',
  'null',
  'a=%',
  'a=%zz&b=%ff',
  'a&'.repeat(501),
  '='.repeat(400),
  '__proto__=x&constructor=y&hasOwnProperty=z',
  'decision[]=approve&decision[a]=b',
];

const at = fc.nat(60);
const long = fc.integer({ min: 100, max: 70_000 }).map((length) => 'å'.repeat(length / 2));
const text = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...hostilePieces, '', '{{x}}', '"><x-hostile a="b">') },
);
const bytes = fc.uint8Array({ maxLength: 24 });
const bodyOf = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...BODIES).map(toBytes) },
  { weight: 4, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 6 }).map((value) => toBytes(JSON.stringify(value))) },
  { weight: 1, arbitrary: long.map(toBytes) },
);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('method'), method: fc.constantFrom(...METHODS) }),
  fc.record({
    kind: fc.constant('segment'),
    at: fc.nat(4),
    text: fc.oneof(fc.constantFrom(...PATH_PIECES), text.map(encoded), fc.string({ maxLength: 60 })),
  }),
  fc.record({
    kind: fc.constant('query'),
    name: fc.oneof(fc.constantFrom(...QUERIES), text),
    value: fc.oneof(text, fc.constantFrom('en', 'da', '0101')),
  }),
  fc.record({
    kind: fc.constant('header'),
    name: fc.constantFrom(...HEADERS),
    value: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...HEADER_VALUES) },
      { weight: 1, arbitrary: text },
    ),
  }),
  fc.record({
    kind: fc.constantFrom('set', 'repeat', 'rename'),
    at,
    text: fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: long }),
  }),
  fc.record({ kind: fc.constant('drop'), at }),
  fc.record({ kind: fc.constant('value'), at, value: fc.jsonValue({ maxDepth: 3 }) }),
  fc.record({ kind: fc.constant('bytes'), at: fc.nat(3000), drop: fc.nat(8), insert: bytes }),
  fc.record({ kind: fc.constant('body'), bytes: bodyOf }),
  fc.record({ kind: fc.constant('event'), how: fc.constantFrom(...eventOddities) }),
);

/** As a browser would write it in an address; half a surrogate as the bytes that it is not allowed to be. */
export function encoded(words: string): string {
  return words
    .split(/(\p{Cs})/u)
    .map((part) => (part.isWellFormed() ? encodeURIComponent(part) : '%ED%A0%80'))
    .join('');
}

function toBytes(words: string): Uint8Array {
  return Buffer.from(words);
}
