import * as z from 'zod';
import { instantSchema } from './values.ts';

/** A question to the company. While it is open, the consultant's deadline stands still. */
export const questionSchema = z.strictObject({
  text: z.string(),
  askedBy: z.string(),
  askedAt: instantSchema,
  answerBy: instantSchema,
  answer: z.string().optional(),
  answeredAt: instantSchema.optional(),
  /** No answer came in time. */
  lapsedAt: instantSchema.optional(),
});
export type Question = z.infer<typeof questionSchema>;
