import * as z from 'zod';

export const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

/** How a task ended: with an output, or with an error that `Retry` and `Catch` know by name. */
export const outcomeSchema = z.union([
  z.strictObject({ output: jsonSchema }),
  z.strictObject({ error: z.string(), cause: z.string() }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** Where an execution stands: all that is needed to go on from there after a kill. */
export const stepSchema = z.strictObject({
  state: z.string(),
  /** The state's raw input. */
  input: jsonSchema,
  /** By retrier, how often it has retried. */
  attempts: z.array(z.int()),
  /** Not before this instant is the task tried again, or the `Wait` over. */
  notBefore: z.iso.datetime().optional(),
  /** The task token that was given out, and until when it is good. */
  token: z.string().optional(),
  deadline: z.iso.datetime().optional(),
  /** The function that takes the token has returned: it is not called again. */
  isHandedOver: z.boolean(),
  outcome: outcomeSchema.optional(),
});
export type Step = z.infer<typeof stepSchema>;

export function firstVisit(state: string, input: Json): Step {
  return { state, input, attempts: [], isHandedOver: false };
}
