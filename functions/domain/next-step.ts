import type { Application } from '../../schemas/application.ts';

export type Step = 'assign' | 'settle' | 'climb' | 'loseWish' | 'tellRivals' | 'await' | 'end';

/** Longer waits are cut: the workflow looks at the table at least so often. */
const LONGEST_WAIT_SECONDS = 20 * 24 * 3600;

/** What the workflow has to do with an application now; a deadline counts as past in its own instant. */
export function nextStep(application: Application, now: Date): Step {
  const whenDue = (step: Step) => (isDue(application, now) ? step : 'await');
  switch (application.status) {
    case 'submitted':
      return 'assign';
    case 'awaitingDecision':
      return application.wishesInDoubt ? 'loseWish' : whenDue('climb');
    case 'awaitingAnswer':
    case 'awaitingChoice':
      return whenDue('climb');
    case 'decided':
      return whenDue('settle');
    case 'booked':
      return application.rivals === undefined ? 'end' : 'tellRivals';
    default:
      return 'end';
  }
}

function isDue({ dueAt }: Application, now: Date): boolean {
  return dueAt !== undefined && Date.parse(dueAt) <= now.getTime();
}

/** At least 1: AWS refuses a time-out of nothing. Without a deadline, as long as any wait. */
export function secondsToWait(dueAt: string | undefined, now: Date): number {
  if (dueAt === undefined) {
    return LONGEST_WAIT_SECONDS;
  }
  const seconds = Math.ceil((Date.parse(dueAt) - now.getTime()) / 1000);
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, seconds));
}
