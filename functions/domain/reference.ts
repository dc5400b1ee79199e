import { drawChecked, isChecked, typedCharacters } from './checked-characters.ts';

type ReferenceReading =
  | { readonly kind: 'valid'; readonly reference: string }
  | { readonly kind: 'mistyped' };

const BODY_LENGTH = 6;

/** Enough random bytes for a reference: that they run out has a chance below 1 in 10^13. */
export const REFERENCE_BYTES = 64;

/** `RG-7K3M-42Y` from the prefix and `REFERENCE_BYTES` random bytes. */
export function newReference(prefix: string, random: Uint8Array): string {
  return spelled(prefix, drawChecked(random, BODY_LENGTH));
}

/** Reads what a person typed or dictated: in any case, with or without hyphens and spaces. */
export function readReference(text: string, prefix: string): ReferenceReading {
  const typed = typedCharacters(text);
  const characters = typed.slice(prefix.length);
  return typed.startsWith(prefix) && isChecked(characters, BODY_LENGTH)
    ? { kind: 'valid', reference: spelled(prefix, characters) }
    : { kind: 'mistyped' };
}

function spelled(prefix: string, characters: string): string {
  return `${prefix}-${characters.slice(0, 4)}-${characters.slice(4)}`;
}
