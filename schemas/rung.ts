import * as z from 'zod';
import { instantSchema } from './values.ts';

/**
 * What happens by itself while somebody owes an answer. A consultant: `remind`, `standIn`,
 * `tellCoordinator`, then `promise` (the company hears a new date) or `expire`. The company:
 * `remindApplicant`, then `lapse`.
 */
export const rungSchema = z.strictObject({
  kind: z.enum(['remind', 'standIn', 'tellCoordinator', 'promise', 'expire', 'remindApplicant', 'lapse']),
  at: instantSchema,
});
export type Rung = z.infer<typeof rungSchema>;
