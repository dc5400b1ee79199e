import type { Application } from '../../../schemas/application.ts';
import type { RecordedAs } from '../../../schemas/recorded-decision.ts';
import { bookSlot } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import { newBooking } from '../new-booking.ts';
import type { Parties, Setting } from '../parties.ts';
import { withoutPendingAct } from '../pending-act.ts';
import { toApplicant, toConsultant } from '../recipients.ts';

/** The approved time is booked, and the other times wished for are free again. */
export function settleApproval(
  application: Application,
  { consultant, decision }: Parties & { readonly decision: RecordedAs<'approve'> },
  { days, occasion }: Setting,
): Change {
  const { booked, whileBooked } = newBooking(application, days, decision);
  const taking = { applicationId: application.id, now: occasion.now, dailyCap: consultant.dailyCap };
  return changeBy(
    { act: 'settleApproval', from: application },
    {
      application: { ...withoutPendingAct(application), ladder: [], ...booked },
      facts: { slotId: decision.slot.id },
      messages: [
        toApplicant(application, 'confirmation', whileBooked),
        toConsultant(consultant, 'decision-receipt', whileBooked),
      ],
      days: bookSlot(days, decision.slot, taking),
    },
    occasion,
  );
}
