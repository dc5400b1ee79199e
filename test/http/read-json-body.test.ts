import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyInvalid } from '../../functions/http/errors.ts';
import { readJsonBody } from '../../functions/http/read-json-body.ts';

const HALF = '\\ud83d';

function nested(depth: number): string {
  return `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
}

describe('readJsonBody', () => {
  it('reads an object as it is', () => {
    const body = { name: 'Åse 🎈', list: ['a', 'b'], flag: true, none: null, number: 1.5 };

    expect(readJsonBody(JSON.stringify(body))).toEqual(body);
  });

  it.each([
    ['nothing', ''],
    ['a truncated object', '{"a":1'],
    ['a truncated string', '{"a":"b'],
    ['a comma too many', '{"a":1,}'],
    ['a comment', '{"a":1/* why */}'],
    ['two objects', '{}{}'],
    ['an unquoted key', '{a:1}'],
    ['a byte order mark', '\ufeff{}'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['a text', '"{}"'],
    ['a number', '1'],
  ])('A2 refuses %s', (_, text) => {
    expect(() => readJsonBody(text)).toThrow(BodyInvalid);
  });

  it.each([
    ['at the top', '{"a":1,"a":1}'],
    ['with an empty name', '{"":1,"":2}'],
    ['spelled in two ways', '{"a":1,"\\u0061":2}'],
    ['deep inside', '{"a":{"b":[{"c":1,"c":2}]}}'],
    ['after an inner object that has it too', '{"a":{"b":1},"b":1,"a":2}'],
  ])('A2 refuses a repeated key %s', (_, text) => {
    expect(() => readJsonBody(text)).toThrow('A key is repeated');
  });

  it('lets two objects have the same key', () => {
    expect(readJsonBody('{"a":{"x":1},"b":{"x":1},"c":[{"x":1},{"x":1}],"x":1}')).toHaveProperty('x', 1);
  });

  it.each([
    ['__proto__', '{"__proto__":{"isAdmin":true}}'],
    ['__proto__ by escapes', '{"\\u005f_proto__":1}'],
    ['__proto__ deep inside', '{"a":[{"__proto__":1}]}'],
    ['half a character', `{"${HALF}":1}`],
    ['half a character deep inside', `{"a":{"${HALF}":1}}`],
  ])('A2 refuses the key %s', (_, text) => {
    expect(() => readJsonBody(text)).toThrow('A key is not allowed');
  });

  it('takes other names of an object’s own workings for what they are: names', () => {
    const read = readJsonBody('{"constructor":"a","toString":"b"}');

    expect(Object.entries(read)).toEqual([
      ['constructor', 'a'],
      ['toString', 'b'],
    ]);
  });

  it.each([
    ['as a value', `{"a":"${HALF}"}`],
    ['in a list', `{"a":["b","${HALF}"]}`],
    ['in the wrong order', '{"a":"\\udf88\\ud83c"}'],
  ])('A2 refuses half a character %s', (_, text) => {
    expect(() => readJsonBody(text)).toThrow('half a surrogate pair');
  });

  it('A2 refuses what is nested deeper than four', () => {
    expect(readJsonBody(nested(4))).toEqual({ a: [[[]]] });
    expect(() => readJsonBody(nested(5))).toThrow('nested too deep');
    expect(() => readJsonBody(nested(50_000))).toThrow('nested too deep');
    expect(readJsonBody('{"a":[[[]]],"b":[[[]]],"c":{"d":{"e":{}}}}')).toHaveProperty('b');
  });

  it('A2 throws nothing but its own refusal, whatever comes', () => {
    const nearlyJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ']', ',', '\\', '\u0000', '/*'))
      .map(([json, place, noise]) => {
        const at = place % (json.length + 1);
        return `{"a":${json.slice(0, at)}${noise}${json.slice(at)}}`;
      });
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), nearlyJson);

    fc.assert(
      fc.property(text, (body) => {
        try {
          expect(readJsonBody(body)).toEqual(JSON.parse(body));
        } catch (error) {
          expect(error).toBeInstanceOf(BodyInvalid);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
