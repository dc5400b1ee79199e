import * as z from 'zod';

/** All that an execution ever carries: ids, a revision and seconds. Its history outlives erasure. */
export const workflowStateSchema = z.strictObject({ applicationId: z.uuid() });

/** What `advance` found: wait at this revision for so many seconds, or stop. */
export const advanceResultSchema = z.discriminatedUnion('next', [
  z.strictObject({
    next: z.literal('await'),
    applicationId: z.uuid(),
    revision: z.int().positive(),
    waitSeconds: z.int().positive(),
  }),
  z.strictObject({ next: z.literal('end'), applicationId: z.uuid() }),
]);
export type AdvanceResult = z.infer<typeof advanceResultSchema>;

/** What `await-change` is called with; the task token is Step Functions' own. */
export const awaitInputSchema = z.strictObject({
  applicationId: z.uuid(),
  revision: z.int().positive(),
  taskToken: z.string().min(1),
});
