import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyInvalid } from '../../functions/http/errors.ts';
import { readFormBody } from '../../functions/http/read-form-body.ts';

const entries = (text: string) => [...readFormBody(text)];

describe('readFormBody', () => {
  it.each([
    ['a space as plus', 'a=b+c', [['a', ['b c']]]],
    ['a plus as its code', 'a=b%2Bc', [['a', ['b+c']]]],
    ['Danish letters', 'navn=%C3%86r%C3%B8+%C3%85', [['navn', ['Ærø Å']]]],
    ['letters that nobody encoded', 'navn=Ærø', [['navn', ['Ærø']]]],
    ['a value with an equals sign', 'a=b=c', [['a', ['b=c']]]],
    [
      'a name without a value',
      'a&b=',
      [
        ['a', ['']],
        ['b', ['']],
      ],
    ],
    ['a value without a name', '=b', [['', ['b']]]],
    [
      'a repeated name, in its order',
      'a=1&b=2&a=3',
      [
        ['a', ['1', '3']],
        ['b', ['2']],
      ],
    ],
    ['nothing', '', []],
    ['empty pairs', '&&a=1&', [['a', ['1']]]],
    ['the name __proto__', '__proto__=1', [['__proto__', ['1']]]],
  ])('reads %s', (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each([
    ['a broken code', 'a=%zz'],
    ['half a code', 'a=%C3'],
    ['bytes that are no UTF-8', 'a=%FF'],
    ['half a character', 'a=%ED%A0%BD'],
    ['a broken name', '%FF=a'],
  ])('A2 refuses %s', (_, text) => {
    expect(() => readFormBody(text)).toThrow(BodyInvalid);
  });

  it('A2 refuses more fields than any form has', () => {
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=1`).join('&');

    expect(readFormBody(fields(500)).size).toBe(500);
    expect(() => readFormBody(fields(501))).toThrow('too many fields');
  });

  it('reads back whatever a browser can send', () => {
    const field = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }));

    fc.assert(
      fc.property(fc.array(field, { maxLength: 20 }), (fields) => {
        const read = readFormBody(new URLSearchParams(fields).toString());
        for (const [name, value] of fields) {
          expect(read.get(name)).toContain(value);
        }
        expect([...read.values()].flat()).toHaveLength(fields.length);
      }),
    );
  });

  it('A2 throws nothing but its own refusal, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '=', '&', '+', 'a', 'F', 'ø') }), (text) => {
        try {
          readFormBody(text);
        } catch (error) {
          expect(error).toBeInstanceOf(BodyInvalid);
        }
      }),
    );
  });
});
