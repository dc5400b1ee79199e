import type { Application } from '../../schemas/application.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Slot } from '../../schemas/slot.ts';
import { cellsOf, dayOf, refuseTaken, rewritten, type Taking } from './calendar-day.ts';
import { withWish } from './wished-times.ts';

/**
 * Notes all slots or none as wished for and held for nobody, and frees whatever else the application has on
 * the given days. Only changed days come back.
 *
 * @throws SlotTaken
 */
export function wishSlots(
  days: readonly CalendarDay[],
  slots: readonly Slot[],
  taking: Taking,
): CalendarDay[] {
  refuseTaken(days, slots, taking);
  return wishOnly(days, slots, taking.applicationId);
}

/** As `wishSlots`, whoever has taken them meanwhile. */
export function wishOnly(
  days: readonly CalendarDay[],
  slots: readonly Slot[],
  applicationId: string,
): CalendarDay[] {
  return rewritten(days, slots, {
    applicationId,
    write: (day, slot) => withWish(day, slot, applicationId),
  });
}

/** Those of the wishes of which others have booked a moment. What is only held can become free again. */
export function bookedByOthers({ id, wishes }: Application, days: readonly CalendarDay[]): Slot[] {
  return wishes.filter((slot) => {
    const { cells } = dayOf(slot, days);
    return cellsOf(slot).some((key) => cells[key]?.kind === 'booking' && cells[key].applicationId !== id);
  });
}
