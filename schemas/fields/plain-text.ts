import * as z from 'zod';
import { holdsCprNumber } from './cpr-number.ts';

/** Marks that have no width and only steer direction: they come along when text is pasted from office programs. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

// \p{Cs} finds a half surrogate: with the u flag a whole pair is one letter and no surrogate.
const ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const MANY_LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** One spelling for what looks alike: NFC, line feeds alone, no invisible marks, nothing blank at the ends. */
export function tidied(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC').trim();
}

export interface PlainTextRule {
  readonly lines: 'one' | 'many';
  readonly minLength: number;
  readonly maxLength: number;
}

/** Free text. Its fault codes: `invalid`, `too-short`, `too-long`, and `cpr` for what looks like a CPR number. */
export function plainTextSchema(rule: PlainTextRule): z.ZodType<string> {
  // All checks at once: one after the other, each makes the schema anew.
  return z.string().check(
    z.regex(rule.lines === 'one' ? ONE_LINE : MANY_LINES, 'invalid'),
    z.overwrite(tidied),
    z.minLength(rule.minLength, 'too-short'),
    z.maxLength(rule.maxLength, 'too-long'),
    z.refine((text) => !holdsCprNumber(text), 'cpr'),
  );
}
