import * as z from 'zod';
import { withNextExecution } from '../domain/next-execution.ts';
import { needsExecution } from '../domain/transitions.ts';
import { logged } from '../runtime/logger.ts';
import { applicationStore } from '../stores/application-store.ts';
import { unlessErased } from '../stores/unless-erased.ts';

/** `{applicationId}-{number}`, as `executions.ts` names them. */
const nameSchema = z.templateLiteral([z.uuid(), '-', z.int().positive()]);
const eventSchema = z.object({ detail: z.object({ name: nameSchema }) });

/**
 * An execution has failed, timed out or been stopped, and its application still waits: it gets the next
 * number, and the sweeper of starts begins it within two minutes. A second run finds the number moved.
 */
export const handler = logged('restart-execution', async (event: unknown) => {
  const { name } = eventSchema.parse(event).detail;
  const end = name.lastIndexOf('-');
  const applicationId = name.slice(0, end);
  const outcome = await restart(applicationId, Number(name.slice(end + 1)));
  return { result: {}, outcomes: [{ applicationId, outcome }] };
});

async function restart(applicationId: string, diedAs: number): Promise<string> {
  const renewed = await unlessErased(() =>
    applicationStore().amend(applicationId, (current) =>
      needsExecution(current) && current.execution.number === diedAs ? withNextExecution(current) : undefined,
    ),
  );
  return renewed === undefined ? 'not wanted' : 'started anew';
}
