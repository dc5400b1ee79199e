import type { Application } from '../../schemas/application.ts';
import { withNextExecution } from '../domain/next-execution.ts';
import { executions } from '../execution/executions.ts';
import { attemptEach } from '../runtime/attempt-each.ts';
import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { dueOf } from '../stores/application-item.ts';
import { applicationStore } from '../stores/application-store.ts';

/** An execution that is well has gone on by itself after so long. */
const GRACE_MS = 60_000;
/**
 * Longer than any pause of the workflow: who is still overdue then waits on a token that the table does
 * not have, and would go on waiting until the deadline.
 */
const STUCK_MS = 30 * 60_000;

/**
 * The sweeper of waits: wakes what an act failed to wake, and gives a new execution to an application
 * that is overdue with none alive. A second run finds less to do.
 */
export const handler = logged('wake-executions', async (_event: unknown) => {
  const until = new Date(now().getTime() - GRACE_MS);
  const ids = await applicationStore().listDue('wake', until);
  const due = ids.map((applicationId) => ({ applicationId }));
  const attempts = await attemptEach(due, ({ applicationId }) => sweep(applicationId, until));
  return { result: {}, outcomes: attempts.map(({ outcome }) => outcome) };
});

async function sweep(applicationId: string, until: Date): Promise<string> {
  const application = await applicationStore().find(applicationId);
  const due = application && dueOf(application);
  if (application === undefined || due?.kind !== 'wake' || Date.parse(due.at) > until.getTime()) {
    return 'went on';
  }
  if (await executions().wake(application)) {
    return 'woken';
  }
  if (!isStuck(application, due.at) && (await executions().isRunning(application))) {
    return 'runs';
  }
  const renewed = await applicationStore().amend(applicationId, (current) =>
    isAsFound(current, application) ? withNextExecution(current) : undefined,
  );
  return renewed === undefined ? 'went on' : 'started anew';
}

/** A second execution beside it does no harm: each acts on the table alone, and on its revision. */
function isStuck({ execution }: Application, dueAt: string): boolean {
  const since = Math.max(Date.parse(dueAt), Date.parse(execution.startedAt ?? dueAt));
  return now().getTime() - since > STUCK_MS;
}

/** The number too: of two sweepers at once, or a write whose answer was lost, only the first counts. */
function isAsFound(current: Application, found: Application): boolean {
  return current.revision === found.revision && current.execution.number === found.execution.number;
}
