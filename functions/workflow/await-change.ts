import type { Application } from '../../schemas/application.ts';
import { awaitInputSchema } from '../../schemas/workflow-state.ts';
import { ApplicationNotFound } from '../domain/errors.ts';
import { executions } from '../execution/executions.ts';
import { logged } from '../runtime/logger.ts';
import { applicationStore } from '../stores/application-store.ts';

/**
 * Leaves the task token where the next act finds it, if the application still waits at the revision that
 * `advance` saw; else completes itself at once, so that an act between the two is never waited for. A
 * second run stores the same token again.
 */
export const handler = logged('await-change', async (input: unknown) => {
  const { applicationId, revision, taskToken } = awaitInputSchema.parse(input);
  const isStored = await storeToken(applicationId, revision, taskToken);
  if (!isStored) {
    await executions().wake(taskToken);
  }
  return { result: {}, outcomes: [{ applicationId, outcome: isStored ? 'waits' : 'moved' }] };
});

async function storeToken(applicationId: string, revision: number, taskToken: string): Promise<boolean> {
  try {
    const stored = await applicationStore().amend(applicationId, (application) =>
      application.revision === revision ? { ...withoutWake(application), taskToken } : undefined,
    );
    return stored !== undefined;
  } catch (error) {
    if (error instanceof ApplicationNotFound) {
      return false;
    }
    throw error;
  }
}

/** The act that set it has been seen: this wait began after it. */
function withoutWake({ wakeDueAt: _seen, ...application }: Application): Application {
  return application;
}
