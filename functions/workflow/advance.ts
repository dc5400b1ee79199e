import type { Application } from '../../schemas/application.ts';
import { type AdvanceResult, type Visit, visitSchema } from '../../schemas/workflow-state.ts';
import { nextStep, secondsToWait } from '../domain/next-step.ts';
import { isNear, isOvertaken, waitingWith, withoutWait } from '../domain/wait.ts';
import { executions } from '../execution/executions.ts';
import { doubtRivals } from '../progress/doubt-rivals.ts';
import { whatIsDue } from '../progress/what-is-due.ts';
import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { applicationStore } from '../stores/application-store.ts';
import { unlessErased } from '../stores/unless-erased.ts';

/**
 * Does what is due for an application until there is only waiting left, or nothing. `Advance` is answered
 * with what was found. `Await change` says beside it for how long it would wait: its task token is left
 * where the next act finds it, or, if that wait is not the one that was found, completed at once.
 *
 * A second run finds nothing due and leaves the same token again.
 */
export const handler = logged('advance', async (input: unknown) => {
  const visit = visitSchema.parse(input);
  const found = await advance(visit);
  return { result: found, outcomes: [{ applicationId: visit.applicationId, outcome: found.next }] };
});

/** `before` is what it first saw: whatever token stood there belongs to a wait that is over. */
async function advance(visit: Visit, before?: Application): Promise<AdvanceResult> {
  const { applicationId } = visit;
  const application = await broughtUpToDate(applicationId);
  const found = whatRemains(applicationId, application);
  if (!('taskToken' in visit)) {
    return found;
  }
  const { taskToken, waitSeconds } = visit;
  if (application === undefined || found.next === 'end' || !isNear(waitSeconds, found.waitSeconds)) {
    return completed(taskToken, found);
  }
  const seen = before ?? application;
  if (isOvertaken(taskToken, { before: seen, now: application })) {
    return completed(taskToken, { next: 'end', applicationId });
  }
  // An act that came in between has woken nobody: what it left is looked at here.
  return (await isTokenLeft(taskToken, application)) ? found : advance(visit, seen);
}

async function completed(taskToken: string, found: AdvanceResult): Promise<AdvanceResult> {
  await executions().complete(taskToken, found);
  return found;
}

/** With nothing due any more; nothing where it has come to its end or is erased. */
async function broughtUpToDate(applicationId: string): Promise<Application | undefined> {
  return unlessErased(async () => {
    for (;;) {
      const application = await applicationStore().change(applicationId, whatIsDue);
      switch (nextStep(application, now())) {
        case 'await':
          return application;
        case 'tellRivals':
          await wakeEach(await doubtRivals(application));
          break;
        case 'end':
          await applicationStore().amend(applicationId, withoutWait);
          return undefined;
      }
    }
  });
}

function whatRemains(applicationId: string, application: Application | undefined): AdvanceResult {
  return application === undefined
    ? { next: 'end', applicationId }
    : { next: 'await', applicationId, waitSeconds: secondsToWait(application.dueAt, now()) };
}

/**
 * Only at the revision that was seen, and with nothing come up that raises none, so that nothing is waited
 * for after it came; and only in the place of the token that was seen.
 */
async function isTokenLeft(taskToken: string, seen: Application): Promise<boolean> {
  const isAsSeen = ({ revision, taskToken: token }: Application) =>
    revision === seen.revision && token === seen.taskToken;
  const waiting = await unlessErased(() =>
    applicationStore().amend(seen.id, (current) =>
      isAsSeen(current) && nextStep(current, now()) === 'await' ? waitingWith(taskToken, current) : undefined,
    ),
  );
  return waiting !== undefined;
}

async function wakeEach(applications: readonly Application[]): Promise<void> {
  for (const application of applications) {
    await executions().wakeAfterAct(application);
  }
}
