import * as z from 'zod';
import { countSchema, instantSchema } from './values.ts';

/** One morning's mail to one consultant, and what became of it. Of what it told nothing is kept. */
export const digestSchema = z.strictObject({
  consultantId: z.string(),
  /** The Copenhagen date of that morning. */
  date: z.iso.date(),
  attempts: countSchema,
  /** Until then it is whoever sends it; absent once it is known what became of it. */
  leasedUntil: instantSchema.optional(),
  sentAt: instantSchema.optional(),
  /** Not sent, because nothing waited for an answer of theirs. */
  emptyAt: instantSchema.optional(),
  /** Not sent, because mail to this address came back before. */
  suppressedAt: instantSchema.optional(),
  /** SES's own id, known once it is sent. */
  sesMessageId: z.string().optional(),
});
export type Digest = z.infer<typeof digestSchema>;

/** Which one it is: there is one a day for each consultant. */
export type DigestKey = Pick<Digest, 'consultantId' | 'date'>;
