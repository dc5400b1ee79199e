import type { Slot } from '../../schemas/slot.ts';
import { hasLostWishes, wishAnew } from '../domain/acts/wish-anew.ts';
import { freeSlots, SlotTaken } from '../domain/calendar-day.ts';
import type { Change, Occasion } from '../domain/change.ts';
import { addDays, copenhagenDate } from '../domain/danish-time.ts';
import { slotsOf } from '../domain/held-slots.ts';
import { findOffered, offeredSlots } from '../domain/slots.ts';
import { shownStatus } from '../pages/application/shown-status.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import type { Opened } from './open-link.ts';

/** The free times of its consultant, for a company whose wishes are all gone; none for any other. */
export async function newTimes({ application, consultant, settings, now }: Opened): Promise<Slot[]> {
  if (shownStatus(application) !== 'awaitingDecision' || !hasLostWishes(application, now)) {
    return [];
  }
  const { horizonDays, shownSlots } = settings.slots;
  const today = copenhagenDate(now);
  const days = await calendarStore().range(consultant.id, today, addDays(today, horizonDays));
  const viewpoint = { now, applicationId: application.id, dailyCap: consultant.dailyCap };
  return freeSlots(offeredSlots({ consultant, settings, now }), days, viewpoint).slice(0, shownSlots);
}

/**
 * What the company chose of them, as they stand now.
 *
 * @throws TransitionRefused, SlotTaken
 */
export async function withNewWishes(
  { application, consultant, settings, now }: Opened,
  slotIds: readonly string[],
  occasion: Occasion,
): Promise<Change> {
  const wishes = slotIds.flatMap((slotId) => {
    const slot = findOffered(slotId, { settings, now });
    return slot?.consultantId === consultant.id ? [slot] : [];
  });
  if (wishes.length < slotIds.length) {
    throw new SlotTaken(slotIds);
  }
  const days = await calendarStore().daysOf([...slotsOf(application), ...wishes]);
  return wishAnew(application, { consultant, wishes }, { days, occasion });
}
