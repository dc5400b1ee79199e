import type { Application } from '../../schemas/application.ts';
import { type AdvanceResult, workflowStateSchema } from '../../schemas/workflow-state.ts';
import { ApplicationNotFound } from '../domain/errors.ts';
import { nextStep, secondsToWait } from '../domain/next-step.ts';
import { whatIsDue } from '../progress/what-is-due.ts';
import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { applicationStore } from '../stores/application-store.ts';

/**
 * Does what is due for an application until there is only waiting left, or nothing. A second run finds
 * nothing due; an application that has been erased has come to its end.
 */
export const handler = logged('advance', async (input: unknown) => {
  const { applicationId } = workflowStateSchema.parse(input);
  const result = await advance(applicationId);
  return { result, outcomes: [{ applicationId, outcome: result.next }] };
});

async function advance(applicationId: string): Promise<AdvanceResult> {
  try {
    for (;;) {
      const application = await applicationStore().change(applicationId, whatIsDue);
      const { revision, dueAt } = application;
      const step = nextStep(application, now());
      if (step === 'await' && dueAt !== undefined) {
        return { next: 'await', applicationId, revision, waitSeconds: secondsToWait(dueAt, now()) };
      }
      if (step === 'end') {
        await applicationStore().amend(applicationId, withoutWait);
        return { next: 'end', applicationId };
      }
    }
  } catch (error) {
    if (error instanceof ApplicationNotFound) {
      return { next: 'end', applicationId };
    }
    throw error;
  }
}

/** Nobody waits any more, so nothing is left to wake. */
function withoutWait(application: Application): Application | undefined {
  const { taskToken, wakeDueAt, ...rest } = application;
  return taskToken === undefined && wakeDueAt === undefined ? undefined : rest;
}
