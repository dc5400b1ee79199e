import * as z from 'zod';
import { slotSchema } from './slot.ts';
import { countSchema, instantSchema } from './values.ts';

/** Who has a quarter of an hour of a consultant's day; without `lapsesAt` it is kept until it is freed. */
export const cellSchema = z.strictObject({
  applicationId: z.uuid(),
  slotId: z.string(),
  kind: z.enum(['hold', 'booking']),
  lapsesAt: instantSchema.optional(),
});
export type Cell = z.infer<typeof cellSchema>;

/** A time that is wished for and held for nobody, with every application that wishes for it. */
export const wishedTimeSchema = z.strictObject({ slot: slotSchema, by: z.array(z.uuid()).min(1) });
export type WishedTime = z.infer<typeof wishedTimeSchema>;

/**
 * One consultant's day, by Copenhagen date. A cell's key is the UTC instant at which its 15 minutes
 * begin, so that the doubled hour in October has cells of its own. One key, one holder: overlap cannot
 * be written.
 */
export const calendarDaySchema = z.strictObject({
  consultantId: z.string(),
  date: z.iso.date(),
  /** 0 for a day that nobody has touched yet; each write is conditioned on the version it read. */
  version: countSchema,
  cells: z.record(z.string(), cellSchema),
  /** They stay on offer: what is noted here says whom to tell when one is booked. Absent where there are none. */
  wished: z.array(wishedTimeSchema).min(1).optional(),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;
