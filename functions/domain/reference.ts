type ReferenceReading =
  | { readonly kind: 'valid'; readonly reference: string }
  | { readonly kind: 'mistyped' };

/** Digits and capitals without the look-alikes 0 O, 1 I L and U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY_LENGTH = 6;

/**
 * The weighted sum of all seven characters, the check character last, is 0 modulo 31. As 31 is a prime
 * above the 30 values of a character, and all weights differ, each single wrong character and each
 * swap of two changes the sum.
 */
const MODULUS = 31;
const WEIGHTS = [7, 6, 5, 4, 3, 2, 1] as const;

/** Enough random bytes for a reference: that they run out has a chance below 1 in 10^13. */
export const REFERENCE_BYTES = 64;

/** `RG-7K3M-42Q` from the prefix and `REFERENCE_BYTES` random bytes. */
export function newReference(prefix: string, random: Uint8Array): string {
  // Bytes beyond a multiple of the alphabet would make its first characters more likely.
  const fair = [...random].filter((byte) => byte < 256 - (256 % ALPHABET.length));
  for (let start = 0; start + BODY_LENGTH <= fair.length; start += BODY_LENGTH) {
    const body = fair.slice(start, start + BODY_LENGTH).map((byte) => byte % ALPHABET.length);
    const check = (MODULUS - weightedSum(body)) % MODULUS;
    // One body in 31 asks for a check value that has no character.
    if (check < ALPHABET.length) {
      return spelled(prefix, [...body, check].map((value) => ALPHABET.charAt(value)).join(''));
    }
  }
  throw new RangeError('Too few random bytes for a reference');
}

/** Reads what a person typed or dictated: in any case, with or without hyphens and spaces. */
export function readReference(text: string, prefix: string): ReferenceReading {
  const typed = text.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
  const characters = typed.slice(prefix.length);
  const values = [...characters].map((character) => ALPHABET.indexOf(character));
  const isShaped =
    typed.startsWith(prefix) && values.length === BODY_LENGTH + 1 && values.every((value) => value >= 0);
  return isShaped && weightedSum(values) === 0
    ? { kind: 'valid', reference: spelled(prefix, characters) }
    : { kind: 'mistyped' };
}

function spelled(prefix: string, characters: string): string {
  return `${prefix}-${characters.slice(0, 4)}-${characters.slice(4)}`;
}

function weightedSum(values: readonly number[]): number {
  return WEIGHTS.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0) % MODULUS;
}
