import type { Rung } from '../../schemas/rung.ts';
import type { Settings } from '../../schemas/settings.ts';
import { DAY } from './time-units.ts';
import { deadlineAfter, hourBefore } from './working-days.ts';

type LadderSettings = Pick<Settings, 'ladder' | 'closedDays'>;

interface DecisionWait {
  /** When the consultant got it, or got it back. */
  readonly from: Date;
  readonly decideBy: Date;
  /** Whether a stand-in may still take over. */
  readonly canStandIn: boolean;
  /** Whether the company has been given a later date already. */
  readonly isExtended: boolean;
}

/**
 * What happens by itself while a consultant owes a decision: reminder, stand-in, coordinator, and on the
 * promised date a new promise, or in the end the expiry. Nothing of it within a day of the assignment.
 */
export function decisionLadder(wait: DecisionWait, { ladder, closedDays }: LadderSettings): Rung[] {
  const { from, decideBy, canStandIn, isExtended } = wait;
  const { hour, remindAfterWorkingDays, standInAfterWorkingDays } = ladder;
  const after = (workingDays: number) => dayOrMoreAfter(from, { workingDays, hour, closedDays });
  const tellAt = hourBefore({
    from: decideBy,
    workingDays: ladder.tellCoordinatorWorkingDaysBefore,
    hour,
    closedDays,
  });
  const reminders = new Set(remindAfterWorkingDays.map((days) => after(days).toISOString()));
  const rungs: Rung[] = [
    ...[...reminders].map((at) => rung('remind', at)),
    ...(canStandIn && standInAfterWorkingDays > 0 ? [rung('standIn', after(standInAfterWorkingDays))] : []),
    rung('tellCoordinator', tellAt),
  ];
  const last = isExtended || ladder.extensionWorkingDays === 0 ? 'expire' : 'promise';
  return [...between(rungs, from, decideBy), rung(last, decideBy)];
}

/** While the company owes an answer: a reminder on the working day before, then the end of the wait. */
export function applicantLadder(from: Date, until: Date, { ladder, closedDays }: LadderSettings): Rung[] {
  const remindAt = hourBefore({ from: until, workingDays: 1, hour: ladder.hour, closedDays });
  return [...between([rung('remindApplicant', remindAt)], from, until), rung('lapse', until)];
}

/** At the hour of the n-th working day, or of the first one after it that leaves a whole day. */
function dayOrMoreAfter(
  from: Date,
  { workingDays, hour, closedDays }: { workingDays: number; hour: number; closedDays: readonly string[] },
): Date {
  const at = deadlineAfter({ from, workingDays, hour, closedDays });
  return at.getTime() - from.getTime() >= DAY
    ? at
    : dayOrMoreAfter(from, { workingDays: workingDays + 1, hour, closedDays });
}

/** Nobody is hurried within a day. */
function between(rungs: readonly Rung[], from: Date, until: Date): Rung[] {
  return rungs
    .filter(({ at }) => Date.parse(at) >= from.getTime() + DAY && Date.parse(at) < until.getTime())
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function rung(kind: Rung['kind'], at: Date | string): Rung {
  return { kind, at: new Date(at).toISOString() };
}
