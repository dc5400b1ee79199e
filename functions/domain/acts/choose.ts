import type { Application } from '../../../schemas/application.ts';
import { bookSlot } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import { TransitionRefused } from '../errors.ts';
import { newBooking } from '../new-booking.ts';
import type { Parties, Setting } from '../parties.ts';
import { toApplicant, toConsultant } from '../recipients.ts';

/**
 * The company picks one of the times proposed to it. Both sides have agreed then: it is booked at once,
 * and the other times are free again.
 *
 * @throws TransitionRefused also for a time that was not proposed, or has begun
 */
export function choose(
  application: Application,
  { consultant, slotId }: Pick<Parties, 'consultant'> & { readonly slotId: string },
  { days, occasion }: Setting,
): Change {
  const slot = proposedSlots(application, occasion.now).find(({ id }) => id === slotId);
  if (slot === undefined || application.decision?.kind !== 'propose') {
    throw new TransitionRefused(application, 'choose');
  }
  const { now } = occasion;
  const { booked, whileBooked } = newBooking(application, days, {
    slot,
    place: application.decision.place,
  });
  const { chooseBy: _met, ...chosen } = application;
  const taking = { applicationId: application.id, now, dailyCap: Number.POSITIVE_INFINITY };
  return changeBy(
    { act: 'choose', from: application },
    {
      application: { ...chosen, ladder: [], ...booked },
      facts: { slotId },
      messages: [
        toApplicant(application, 'confirmation', whileBooked),
        toConsultant(consultant, 'choice-notice', whileBooked),
      ],
      days: bookSlot(days, slot, taking),
    },
    occasion,
  );
}

/** The times that the company can still choose among. */
export function proposedSlots({ decision, status }: Application, now: Date) {
  return status === 'awaitingChoice' && decision?.kind === 'propose'
    ? decision.slots.filter(({ start }) => Date.parse(start) > now.getTime())
    : [];
}
