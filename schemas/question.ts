import * as z from 'zod';

/** A question to the company. While it is open, the consultant's deadline stands still. */
export const questionSchema = z.strictObject({
  text: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  answerBy: z.iso.datetime(),
  answer: z.string().optional(),
  answeredAt: z.iso.datetime().optional(),
  /** No answer came in time. */
  lapsedAt: z.iso.datetime().optional(),
});
export type Question = z.infer<typeof questionSchema>;
