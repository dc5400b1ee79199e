import * as z from 'zod';
import { countSchema, instantSchema } from './values.ts';

/**
 * A time a consultant could meet, both ends as UTC instants; `id` is `{consultantId}_{start}`, with the
 * start as `20261201T0900Z`. `bufferMinutes` after the end are kept free with it.
 */
export const slotSchema = z.strictObject({
  id: z.string(),
  consultantId: z.string(),
  start: instantSchema,
  end: instantSchema,
  bufferMinutes: countSchema,
});
export type Slot = z.infer<typeof slotSchema>;

/** The answer that always exists beside the offered slots: an application without holds. */
export const NONE_FITS = 'none-fits';
