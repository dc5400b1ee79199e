import type { Application } from '../../schemas/application.ts';
import { type AdvanceResult, workflowStateSchema } from '../../schemas/workflow-state.ts';
import { ask } from '../domain/acts/ask.ts';
import { expire } from '../domain/acts/expire.ts';
import { settle } from '../domain/acts/settle.ts';
import type { Change } from '../domain/change.ts';
import { consultantOf } from '../domain/consultant-of.ts';
import { ApplicationNotFound } from '../domain/errors.ts';
import { nextStep, secondsToWait } from '../domain/next-step.ts';
import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { workflowOccasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import { settingsStore } from '../stores/settings-store.ts';

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

async function whatIsDue(application: Application): Promise<Change | undefined> {
  const occasion = workflowOccasion();
  const consultant = consultantOf(application, await settingsStore().get());
  switch (nextStep(application, occasion.now)) {
    case 'ask':
      return ask(application, consultant, occasion);
    case 'settle':
      return settle(application, consultant, { days: await daysOf(application), occasion });
    case 'expire':
      return expire(application, consultant, { days: await daysOf(application), occasion });
    default:
      return undefined;
  }
}

function daysOf({ wishes, decision }: Application) {
  return calendarStore().daysOf(decision?.kind === 'approve' ? [...wishes, decision.slot] : wishes);
}

/** Nobody waits any more, so nothing is left to wake. */
function withoutWait(application: Application): Application | undefined {
  const { taskToken, wakeDueAt, ...rest } = application;
  return taskToken === undefined && wakeDueAt === undefined ? undefined : rest;
}
