/** Digits and capitals without the look-alikes 0 O, 1 I L and U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The sum of all characters, each times its distance from the end and the check character last, is 0
 * modulo 31. As 31 is a prime above the 30 values of a character, and all weights differ, each single
 * wrong character and each swap of two changes the sum.
 */
const MODULUS = 31;

/** So many characters drawn from random bytes, and after them a check character. */
export function drawChecked(random: Uint8Array, length: number): string {
  // Bytes beyond a multiple of the alphabet would make its first characters more likely.
  const fair = [...random].filter((byte) => byte < 256 - (256 % ALPHABET.length));
  for (let start = 0; start + length <= fair.length; start += length) {
    const body = fair.slice(start, start + length).map((byte) => byte % ALPHABET.length);
    const check = (MODULUS - weightedSum([...body, 0])) % MODULUS;
    // One body in 31 asks for a check value that has no character.
    if (check < ALPHABET.length) {
      return [...body, check].map((value) => ALPHABET.charAt(value)).join('');
    }
  }
  throw new RangeError('Too few random bytes');
}

/** What a person typed or dictated, in any case, with or without hyphens and spaces. */
export function typedCharacters(text: string): string {
  return text.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
}

/** Whether they are so many characters and the check character that belongs to them. */
export function isChecked(characters: string, length: number): boolean {
  const values = [...characters].map((character) => ALPHABET.indexOf(character));
  return values.length === length + 1 && values.every((value) => value >= 0) && weightedSum(values) === 0;
}

function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + (values.length - index) * value, 0) % MODULUS;
}
