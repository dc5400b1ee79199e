import type { Application } from '../../../schemas/application.ts';
import type { Consultant, Settings } from '../../../schemas/settings.ts';
import { type ShownStatus, shownStatus } from './shown-status.ts';

/** How it stands in the company's eyes: a status, told apart where it can be reached in more than one way. */
export type Standing =
  | ShownStatus
  | 'answered'
  | 'unanswered'
  | 'wishesLost'
  | 'delayed'
  | 'chosen'
  | 'unchosen';

export function standingOf(application: Application): Standing {
  const status = shownStatus(application);
  const wasProposed = application.decision?.kind === 'propose';
  switch (status) {
    case 'awaitingDecision':
      return waitingStanding(application);
    case 'booked':
      return wasProposed ? 'chosen' : 'booked';
    case 'expired':
      return wasProposed ? 'unchosen' : 'expired';
    default:
      return status;
  }
}

function waitingStanding(application: Application): Standing {
  if (application.lostWishes !== undefined && application.wishes.length === 0) {
    return 'wishesLost';
  }
  const last = application.questions?.at(-1);
  if (last?.answeredAt !== undefined) {
    return 'answered';
  }
  if (last?.lapsedAt !== undefined) {
    return 'unanswered';
  }
  return isDelayed(application) ? 'delayed' : 'awaitingDecision';
}

/** The date that was promised first has passed, and the consultant owes a decision by a later one. */
export function isDelayed(application: Application): boolean {
  return application.extensions > 0 && shownStatus(application) === 'awaitingDecision';
}

const CONSULTANT_IS_NO_LONGER_IT: ReadonlySet<Standing> = new Set([
  'heldApart',
  'withdrawn',
  'cancelled',
  'expired',
  'failed',
]);

/** Who to turn to: the consultant while the matter is theirs, else the coordinator. */
export function whomToCall(
  standing: Standing,
  { consultant, settings }: { readonly consultant: Consultant; readonly settings: Settings },
) {
  return CONSULTANT_IS_NO_LONGER_IT.has(standing) ? settings.coordinator : consultant;
}
