import type { Application } from '../../schemas/application.ts';
import { needsExecution } from '../domain/transitions.ts';
import { executions } from '../execution/executions.ts';
import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { applicationStore } from '../stores/application-store.ts';
import { eachNewItem, newItemsIn } from '../stores/stream-records.ts';

/** What the stream has not brought after so long, it has missed. */
const GRACE_MS = 60_000;

/**
 * Starts the workflow of new applications. Two doors: the table's stream, and a schedule over what should
 * have started. A second start of the same execution is none, so both may run twice.
 */
export const handler = logged('start-execution', async (event: unknown) => {
  const items = newItemsIn(event) ?? (await overdue());
  return eachNewItem(items, (item) => start(item.applicationId));
});

async function overdue() {
  const ids = await applicationStore().listDue('start', new Date(now().getTime() - GRACE_MS));
  return ids.map((applicationId) => ({ applicationId, sequenceNumber: applicationId }));
}

async function start(applicationId: string): Promise<string> {
  const application = await applicationStore().find(applicationId);
  if (application === undefined || !isToStart(application)) {
    return 'not to start';
  }
  await executions().start(application);
  await applicationStore().amend(applicationId, (current) =>
    isToStart(current) && current.execution.number === application.execution.number
      ? { ...current, execution: { ...current.execution, startedAt: now().toISOString() } }
      : undefined,
  );
  return 'started';
}

function isToStart(application: Application): boolean {
  return needsExecution(application) && application.execution.startedAt === undefined;
}
