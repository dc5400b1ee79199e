import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import { isAwayOn } from './absence.ts';
import { freeSlots } from './calendar-day.ts';
import { slotDate, slotIdAt } from './slots.ts';
import { isClosedDay } from './working-days.ts';

/** The same times, as another consultant's. */
export function sameTimesOf(slots: readonly Slot[], { id: consultantId }: Consultant): Slot[] {
  return slots.map((slot) => ({ ...slot, id: slotIdAt(consultantId, slot.start), consultantId }));
}

interface Look {
  readonly consultant: Consultant;
  /** Theirs, on which the times lie. */
  readonly days: readonly CalendarDay[];
  readonly applicationId: string;
  readonly now: Date;
  readonly settings: Pick<Settings, 'closedDays'>;
}

/** Those of the times at which the other consultant could meet: still to come, at work, and free. */
export function takenOver(
  slots: readonly Slot[],
  { consultant, days, applicationId, now, settings }: Look,
): Slot[] {
  const possible = sameTimesOf(slots, consultant).filter(
    (slot) =>
      Date.parse(slot.start) > now.getTime() &&
      !isAwayOn(consultant, slotDate(slot)) &&
      !isClosedDay(slotDate(slot), settings.closedDays),
  );
  return freeSlots(possible, days, { applicationId, now, dailyCap: consultant.dailyCap });
}
