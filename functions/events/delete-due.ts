import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { applicationStore } from '../stores/application-store.ts';

/** Deletes what has reached its date; what is gone already is deleted again without harm. */
export const handler = logged('delete-due', async (_event: unknown) => {
  const ids = await applicationStore().listDue('delete', now());
  for (const id of ids) {
    await applicationStore().erase(id);
  }
  return { result: {}, outcomes: ids.map((applicationId) => ({ applicationId, outcome: 'deleted' })) };
});
