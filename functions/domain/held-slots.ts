import type { Application } from '../../schemas/application.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Slot } from '../../schemas/slot.ts';
import { holdOnly, holdSlots } from './calendar-day.ts';
import { DAY } from './time-units.ts';
import { wishOnly, wishSlots } from './unheld-slots.ts';

/** A day past the end of the wait, which frees a hold by itself, is only the net under that. */
export function lapseAfter(endOfWait: string): string {
  return new Date(Date.parse(endOfWait) + DAY).toISOString();
}

/** Every slot on whose day the application may have cells. */
export function slotsOf({ wishes, decision, booking }: Application): Slot[] {
  const decided =
    decision?.kind === 'approve' ? [decision.slot] : decision?.kind === 'propose' ? decision.slots : [];
  return [...wishes, ...decided, ...(booking === undefined ? [] : [booking.slot])];
}

interface Wait {
  readonly until: string;
  readonly now: Date;
}

/**
 * Wishes that are new to these days, all or none: held until a day past the deadline, or, where they are not
 * kept from others, only noted.
 *
 * @throws SlotTaken
 */
export function wishesTaken(
  { id: applicationId, wishes, holdsWishes, decideBy }: Application,
  days: readonly CalendarDay[],
  { now, dailyCap }: { readonly now: Date; readonly dailyCap: number },
): CalendarDay[] {
  const taking = { applicationId, now, dailyCap };
  return holdsWishes
    ? holdSlots(days, wishes, { ...taking, lapsesAt: lapseAfter(decideBy) })
    : wishSlots(days, wishes, taking);
}

/**
 * The wishes held on until the wait that begins now ends, or noted on, and nothing else. They had their
 * places on these days already, so the day's cap does not stand in their way.
 */
export function wishesHeld(
  application: Application,
  days: readonly CalendarDay[],
  { until, now }: Wait,
): CalendarDay[] {
  if (!application.holdsWishes) {
    return wishOnly(days, application.wishes, application.id);
  }
  return holdOnly(days, application.wishes, {
    applicationId: application.id,
    lapsesAt: lapseAfter(until),
    now,
    dailyCap: Number.POSITIVE_INFINITY,
  });
}
