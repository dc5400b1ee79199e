import { attemptEach } from '../runtime/attempt-each.ts';
import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { dueOf } from '../stores/application-item.ts';
import { applicationStore } from '../stores/application-store.ts';

/** Deletes what has reached its date; what is gone already is deleted again without harm. */
export const handler = logged('delete-due', async (_event: unknown) => {
  const ids = await applicationStore().listDue('delete', now());
  const due = ids.map((applicationId) => ({ applicationId }));
  const attempts = await attemptEach(due, ({ applicationId }) => erase(applicationId));
  return { result: {}, outcomes: attempts.map(({ outcome }) => outcome) };
});

/** The index lags behind the table: what it names may have been given another date, or none. */
async function erase(applicationId: string): Promise<string> {
  const application = await applicationStore().find(applicationId);
  const due = application && dueOf(application);
  if (application !== undefined && (due?.kind !== 'delete' || Date.parse(due.at) > now().getTime())) {
    return 'kept';
  }
  await applicationStore().erase(applicationId);
  return 'deleted';
}
