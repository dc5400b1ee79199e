import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAIL_CODE_BYTES, newMailCode, readMailCode } from '../../functions/domain/mail-code.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.uint8Array({ minLength: MAIL_CODE_BYTES, maxLength: MAIL_CODE_BYTES }).map(newMailCode);
const places = fc.integer({ min: 0, max: 15 });

function withCharacters(text: string, change: (characters: string[]) => void): string {
  const characters = [...text.replaceAll('-', '')];
  change(characters);
  return characters.join('');
}

describe('newMailCode', () => {
  it('B22 is four groups of four without look-alikes, above 60 random bits', () => {
    fc.assert(
      fc.property(code, (each) => {
        expect(each).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
    expect(15 * Math.log2(alphabet.length)).toBeGreaterThan(60);
  });

  it('is made of the bytes alone, and says so when they run out', () => {
    expect(newMailCode(new Uint8Array(15))).toBe('2222-2222-2222-2222');
    expect(() => newMailCode(new Uint8Array(14))).toThrow(RangeError);
  });
});

describe('readMailCode', () => {
  it('B22 reads it in any case, with spaces, other dashes or none', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('', ' ', '–', ' - ', '\n'), (each, between) => {
        expect(readMailCode(each.replaceAll('-', between))).toBe(each);
        expect(readMailCode(` ${each.toLowerCase()} `)).toBe(each);
      }),
    );
  });

  it('B22 finds every single wrong character', () => {
    fc.assert(
      fc.property(code, places, fc.constantFrom(...alphabet), (each, place, other) => {
        const wrong = withCharacters(each, (characters) => {
          fc.pre(characters[place] !== other);
          characters[place] = other;
        });
        expect(readMailCode(wrong)).toBeUndefined();
      }),
    );
  });

  it('B22 finds every swap of two characters', () => {
    fc.assert(
      fc.property(code, places, places, (each, one, two) => {
        const swapped = withCharacters(each, (characters) => {
          const [first = '', second = ''] = [characters[one], characters[two]];
          fc.pre(first !== second);
          characters[one] = second;
          characters[two] = first;
        });
        expect(readMailCode(swapped)).toBeUndefined();
      }),
    );
  });

  it.each([
    '',
    ' ',
    '2',
    '2222-2222-2222-222',
    '2222-2222-2222-2222-2',
    'O222-2222-2222-2222',
    '🙂'.repeat(16),
  ])('B22 calls %j mistyped', (text) => {
    expect(readMailCode(text)).toBeUndefined();
  });
});
