import type { Application } from '../../../schemas/application.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import type { Parties, Setting } from '../parties.ts';
import { withoutPendingAct } from '../pending-act.ts';
import { toApplicant, toConsultant } from '../recipients.ts';
import { endTentative } from '../tentative-entry.ts';

/** The answer is no: the times wished for are free again. */
export function settleDecline(
  application: Application,
  { consultant }: Parties,
  { days, occasion }: Setting,
): Change {
  const ended = endTentative(application);
  return changeBy(
    { act: 'settleDecline', from: application },
    {
      application: { ...withoutPendingAct(ended.application), ladder: [] },
      messages: [
        toApplicant(application, 'decline'),
        toConsultant(consultant, 'decision-receipt', ended.entry),
      ],
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
