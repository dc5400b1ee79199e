import type { Application, RecordedDecision } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { bothSides } from '../both-sides.ts';
import { bookSlot, freeCells } from '../calendar-day.ts';
import { type Change, changeBy, messageOf, type Occasion } from '../change.ts';
import { TransitionRefused } from '../errors.ts';

type Approval = Extract<RecordedDecision, { kind: 'approve' }>;

/** The time to undo is over: what was decided becomes true, and both sides are told. */
export function settle(
  application: Application,
  consultant: Consultant,
  { days, occasion }: { readonly days: readonly CalendarDay[]; readonly occasion: Occasion },
): Change {
  const { decision } = application;
  if (decision === undefined) {
    throw new TransitionRefused(application, 'settleApproval');
  }
  return decision.kind === 'approve'
    ? book(application, { consultant, days, decision }, occasion)
    : refuse(application, { consultant, days }, occasion);
}

function book(
  application: Application,
  {
    consultant,
    days,
    decision,
  }: { consultant: Consultant; days: readonly CalendarDay[]; decision: Approval },
  occasion: Occasion,
): Change {
  const { slot, place } = decision;
  const booking = { slot, place, calendarUid: `${application.id}@interesseret`, sequence: 0 };
  const calendar = { method: 'REQUEST', sequence: booking.sequence } as const;
  const whileBooked = { calendar, onlyWhile: ['booked'] };
  const taking = { applicationId: application.id, now: occasion.now, dailyCap: consultant.dailyCap };
  return changeBy(
    { act: 'settleApproval', from: application },
    {
      application: { ...withoutPendingAct(application), booking },
      facts: { slotId: slot.id },
      messages: bothSides(application, consultant, ['confirmation', 'decision-receipt']).map((draft) =>
        messageOf(application, { ...draft, ...whileBooked }, occasion),
      ),
      days: bookSlot(days, slot, taking),
    },
    occasion,
  );
}

function refuse(
  application: Application,
  { consultant, days }: { consultant: Consultant; days: readonly CalendarDay[] },
  occasion: Occasion,
): Change {
  return changeBy(
    { act: 'settleDecline', from: application },
    {
      application: withoutPendingAct(application),
      messages: bothSides(application, consultant, ['decline', 'decision-receipt']).map((draft) =>
        messageOf(application, draft, occasion),
      ),
      days: freeCells(days, application.id),
    },
    occasion,
  );
}

function withoutPendingAct({ pendingAct: _settled, ...application }: Application): Application {
  return application;
}
