import { drawChecked, isChecked, typedCharacters } from './checked-characters.ts';

/** 73 random bits: whoever has the table finds no code from its hash, whoever guesses finds none at all. */
const BODY_LENGTH = 15;

/** Enough random bytes for a code: that they run out has a chance below 1 in 10^10. */
export const MAIL_CODE_BYTES = 128;

/** `7K3M-42QA-XY9P-D5HC`: stands for the link of the same mail where that cannot be pressed. */
export function newMailCode(random: Uint8Array): string {
  return spelled(drawChecked(random, BODY_LENGTH));
}

/** The code as it is spelled in the mail; nothing where it is mistyped, so that nobody has it. */
export function readMailCode(text: string): string | undefined {
  const characters = typedCharacters(text);
  return isChecked(characters, BODY_LENGTH) ? spelled(characters) : undefined;
}

function spelled(characters: string): string {
  return characters.match(/.{4}/g)?.join('-') ?? '';
}
