import * as z from 'zod';

/** All that an execution ever carries: an id and seconds. Its history outlives erasure. */
export const workflowStateSchema = z.strictObject({ applicationId: z.uuid() });

const waitSecondsSchema = z.int().positive();

/**
 * What `advance` is called with: to look alone, or by a wait of so many seconds that ends with the task
 * token, which is Step Functions' own.
 */
export const visitSchema = z.union([
  workflowStateSchema,
  workflowStateSchema.extend({ waitSeconds: waitSecondsSchema, taskToken: z.string().min(1) }),
]);
export type Visit = z.infer<typeof visitSchema>;

/** What `advance` found, or whoever wakes a wait supposes: wait for so many seconds, or stop. */
export const advanceResultSchema = z.discriminatedUnion('next', [
  workflowStateSchema.extend({ next: z.literal('await'), waitSeconds: waitSecondsSchema }),
  workflowStateSchema.extend({ next: z.literal('end') }),
]);
export type AdvanceResult = z.infer<typeof advanceResultSchema>;
