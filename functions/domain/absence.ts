import type { Consultant, Settings } from '../../schemas/settings.ts';
import { addDays, copenhagenDate } from './danish-time.ts';
import { isWorkingDay } from './working-days.ts';

export function isAwayOn({ absences }: Pick<Consultant, 'absences'>, date: string): boolean {
  return absences.some(({ from, until }) => from <= date && date <= until);
}

/** Whether they are away from now on until the deadline has passed: on every working day that is left. */
export function isAwayUntil(
  consultant: Pick<Consultant, 'absences'>,
  decideBy: string,
  { now, closedDays }: { readonly now: Date } & Pick<Settings, 'closedDays'>,
): boolean {
  const last = copenhagenDate(decideBy);
  const today = copenhagenDate(now);
  for (let date = today; date <= last; date = addDays(date, 1)) {
    if (isWorkingDay(date, closedDays) && !isAwayOn(consultant, date)) {
      return false;
    }
  }
  return isAwayOn(consultant, today);
}
