import type { Application } from '../../schemas/application.ts';
import { secondsToWait } from './next-step.ts';
import { needsExecution } from './transitions.ts';

/** Time enough for a visit that finds nothing to wait for. */
const VISIT_SECONDS = 60;

/**
 * Between whoever counts the seconds and the wait that begins with them lie a network and a cold start.
 * What is due may be late by so much, or be looked for too early, rather than pay each time for another
 * round of the machine. Far less than the minute after which the sweeper steps in.
 */
const TOLERANCE_SECONDS = 5;

/**
 * How long the machine will probably have to wait for this application: what it is started or woken with.
 * A guess, which `advance` holds against the table before anybody waits for so long.
 */
export function likelyWait(application: Application, now: Date): number {
  const { status, ladder, dueAt } = application;
  const until = status === 'submitted' ? ladder[0]?.at : dueAt;
  const isAhead = until !== undefined && Date.parse(until) > now.getTime();
  return isAhead ? secondsToWait(until, now) : VISIT_SECONDS;
}

/** Whether a wait of so many seconds will do where these were found to remain. */
export function isNear(givenSeconds: number, foundSeconds: number): boolean {
  return Math.abs(givenSeconds - foundSeconds) <= TOLERANCE_SECONDS;
}

/** With the token that ends its wait; the act that wanted a wake has been seen, for this wait began after it. */
export function waitingWith(taskToken: string, application: Application): Application {
  const { wakeDueAt: _seen, ...rest } = application;
  return { ...rest, taskToken };
}

/**
 * Whether another wait has left its token since this one was first looked at: this one is over by now, or
 * one too many, and must not put its own in that place.
 */
export function isOvertaken(
  taskToken: string,
  { before, now }: { readonly before: Application; readonly now: Application },
): boolean {
  return now.taskToken !== before.taskToken && now.taskToken !== taskToken;
}

/** Nobody waits for what is at rest, so nothing is left to wake; nothing where that is so already. */
export function withoutWait(application: Application): Application | undefined {
  const { taskToken, wakeDueAt } = application;
  if (needsExecution(application) || (taskToken === undefined && wakeDueAt === undefined)) {
    return undefined;
  }
  const { taskToken: _token, wakeDueAt: _wake, ...rest } = application;
  return rest;
}
