import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newReference, REFERENCE_BYTES, readReference } from '../../functions/domain/reference.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: REFERENCE_BYTES });
const reference = bytes.map((random) => newReference('RG', random));

function isValid(text: string): boolean {
  return readReference(text, 'RG').kind === 'valid';
}

function replaced(text: string, index: number, character: string): string {
  return text.slice(0, index) + character + text.slice(index + 1);
}

describe('newReference', () => {
  it('A5 has the prefix, six characters and a check character, without look-alikes', () => {
    fc.assert(
      fc.property(reference, (each) => {
        expect(each).toMatch(/^RG-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{3}$/);
      }),
    );
  });

  it('is made of the bytes alone, those above a multiple of the alphabet left out', () => {
    expect(newReference('RG', Uint8Array.of(240, 255, 0, 0, 0, 0, 0, 30))).toBe('RG-2222-222');
    expect(newReference('RG', Uint8Array.of(29, 29, 29, 29, 29, 29))).toBe('RG-ZZZZ-ZZS');
  });

  it('skips a body whose check value has no character', () => {
    const withoutCheck = [0, 0, 0, 0, 2, 26];
    const weighted = 3 * 2 + 2 * 26;
    expect((31 - (weighted % 31)) % 31).toBe(4);
    const needsThirty = [0, 0, 0, 0, 11, 30 - 15];
    expect((31 - ((3 * 11 + 2 * 15) % 31)) % 31).toBe(30);
    expect(newReference('RG', Uint8Array.of(...needsThirty, ...withoutCheck))).toBe('RG-2222-4W6');
  });

  it('says so when the bytes run out', () => {
    expect(() => newReference('RG', new Uint8Array(5))).toThrow(RangeError);
  });

  it('A5 uses every character about as often', () => {
    const counts = new Map([...alphabet].map((character) => [character, 0]));
    for (let each = 0; each < 6000; each += 1) {
      for (const character of newReference('', randomBytes(REFERENCE_BYTES))
        .replaceAll('-', '')
        .slice(0, 6)) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    // 1,200 expected of each; six standard deviations are 205.
    expect(Math.min(...counts.values())).toBeGreaterThan(990);
    expect(Math.max(...counts.values())).toBeLessThan(1410);
  });
});

describe('readReference', () => {
  it('A5 reads it in any case, with spaces, other dashes or none', () => {
    for (const text of ['RG-2222-4W6', 'rg22224w6', ' rg 2222 4w6\n', 'RG–2222—4W6', 'r g2-2-2-2-4-w-6']) {
      expect(readReference(text, 'RG')).toEqual({ kind: 'valid', reference: 'RG-2222-4W6' });
    }
  });

  it.each([
    '',
    'RG',
    '2222-4W6',
    'XX-2222-4W6',
    'RG-2222-4W',
    'RG-2222-4W66',
    'RG-2222-4WO',
    'RG-2222-4W7',
    '🙂',
  ])('A5 calls %j mistyped', (text) => {
    expect(readReference(text, 'RG')).toEqual({ kind: 'mistyped' });
  });

  it('A5 calls a look-alike mistyped where the sum alone would bear it', () => {
    expect(readReference('RG-2222-DHO', 'RG')).toEqual({ kind: 'mistyped' });
  });

  it('A5 finds every single wrong character', () => {
    fc.assert(
      fc.property(reference, (right) => {
        const places = [3, 4, 5, 6, 8, 9, 10];
        const wrong = places.flatMap((place) =>
          [...alphabet]
            .filter((other) => other !== right[place])
            .map((other) => replaced(right, place, other)),
        );
        expect(wrong).toHaveLength(7 * 29);
        expect(wrong.filter(isValid)).toEqual([]);
      }),
    );
  });

  it('A5 finds every swap of neighbours, for each pair of characters at each place', () => {
    const places = [3, 4, 5, 6, 8, 9, 10];
    const pairs = [...alphabet].flatMap((one) => [...alphabet.replace(one, '')].map((other) => one + other));
    for (const [index, place] of places.slice(0, -1).entries()) {
      const next = places[index + 1] ?? 0;
      for (const pair of pairs) {
        const right = validWith(place, next, pair);
        const [one = '', other = ''] = pair;
        expect(isValid(replaced(replaced(right, place, other), next, one))).toBe(false);
      }
    }
  });
});

/** A valid reference with this pair of characters at these places. */
function validWith(place: number, next: number, [one = '', other = '']: string): string {
  const [free = 0, freeToo = 0] = [3, 6, 10].filter((each) => each !== place && each !== next);
  const start = replaced(replaced('RG-2222-222', place, one), next, other);
  for (const first of alphabet) {
    for (const second of alphabet) {
      const filled = replaced(replaced(start, free, first), freeToo, second);
      if (isValid(filled)) {
        return filled;
      }
    }
  }
  throw new Error(`No valid reference has ${one}${other} at ${place} and ${next}`);
}
