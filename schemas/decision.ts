import * as z from 'zod';
import { freeText, neededText, writtenSchema } from './free-text.ts';
import { declineReasonSchema, MAX_PROPOSALS } from './recorded-decision.ts';

const MAX_PLACE = 300;
const MAX_MESSAGE = 800;
const MAX_NOTE = 2000;

const note = freeText(MAX_NOTE);
const words = { message: freeText(MAX_MESSAGE), note };
/** Nothing of it would be sent, so it must not be written in vain. */
const noMessage = { message: writtenSchema.pipe(z.literal('', 'not-sent')).optional(), note };

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

/** A day as browsers post it, or as Danes write it: `2026-12-01`, `1.12.2026`, `1/12-2026`. */
const dateSchema = z
  .string('missing')
  .trim()
  .min(1, 'missing')
  .transform(isoDate)
  .pipe(z.iso.date('invalid'));

/** `9`, `9.30`, `09:30`; a meeting begins on a quarter of an hour. */
const timeSchema = z
  .string('missing')
  .trim()
  .min(1, 'missing')
  .transform(clock)
  .pipe(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid')
      .regex(/:(00|15|30|45)$/, 'not-quarter'),
  );

/** One row of the page: a day and a time, Copenhagen. */
export const proposedTimeSchema = z.strictObject({
  /** 1 to 3, as the page numbers them. */
  row: z.int().min(1).max(MAX_PROPOSALS),
  date: dateSchema,
  time: timeSchema,
});
export type ProposedTime = z.infer<typeof proposedTimeSchema>;

/** What a consultant may post; nothing is preselected, and no act but these exists. */
export const decisionSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), slotId: line, place: placeSchema, ...words }),
  z.object({
    decision: z.literal('propose'),
    proposals: z.array(proposedTimeSchema).min(1, 'missing').max(MAX_PROPOSALS),
    place: placeSchema,
    ...words,
  }),
  z.object({ decision: z.literal('ask'), question: neededText(MAX_MESSAGE), ...noMessage }),
  z.object({ decision: z.literal('handOver'), handOverTo: line, ...noMessage }),
  z.object({ decision: z.literal('decline'), declineReason: reasonSchema, ...words }),
  z.object({ decision: z.literal('undo') }),
]);
export type Decision = z.infer<typeof decisionSchema>;

function isoDate(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

function clock(text: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text) ?? [];
  return hours ? `${hours.padStart(2, '0')}:${minutes}` : text;
}

function isHttps(text: string): boolean {
  return URL.parse(text)?.protocol === 'https:';
}
