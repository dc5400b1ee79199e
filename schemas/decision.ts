import * as z from 'zod';
import { declineReasonSchema } from './application.ts';

const MAX_PLACE = 300;
const MAX_MESSAGE = 800;
const MAX_NOTE = 2000;

/** Issues' messages are fault codes; what each says stands beside the page. */
function freeText(most: number) {
  return z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(most, 'too-long')
        .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), 'invalid'),
    )
    .transform((text) => (text === '' ? undefined : text))
    .optional();
}

const words = { message: freeText(MAX_MESSAGE), note: freeText(MAX_NOTE) };

const line = z
  .string('missing')
  .trim()
  .min(1, 'missing')
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'invalid');

/** An address, a phone number, or a link; a link only where it leads by https. */
const placeSchema = line
  .max(MAX_PLACE, 'too-long')
  .refine((text) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || isHttps(text), 'invalid');

const reasonSchema = z.enum(declineReasonSchema.options, {
  error: ({ input }) => (input ? 'invalid' : 'missing'),
});

/** What a consultant may post; nothing is preselected, and no act but these exists. */
export const decisionSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), slotId: line, place: placeSchema, ...words }),
  z.object({ decision: z.literal('decline'), declineReason: reasonSchema, ...words }),
  z.object({ decision: z.literal('undo') }),
]);
export type Decision = z.infer<typeof decisionSchema>;

function isHttps(text: string): boolean {
  return URL.parse(text)?.protocol === 'https:';
}
