import type { Application } from '../../../schemas/application.ts';
import type { RecordedAs } from '../../../schemas/recorded-decision.ts';
import type { Slot } from '../../../schemas/slot.ts';
import { holdOnly } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import { applicantLadder } from '../ladder.ts';
import type { Parties, Setting } from '../parties.ts';
import { withoutPendingAct } from '../pending-act.ts';
import { toApplicant, toConsultant } from '../recipients.ts';
import { endTentativeForNow } from '../tentative-entry.ts';
import { deadlineAfter } from '../working-days.ts';

/** The company is offered other times. They are held until it has chosen; those it wished for are free again. */
export function settleProposal(
  application: Application,
  { consultant, settings, decision }: Parties & { readonly decision: RecordedAs<'propose'> },
  { days, occasion }: Setting,
): Change {
  const chooseBy = endOfChoice(decision.slots, settings, occasion.now);
  const holding = { applicationId: application.id, now: occasion.now, dailyCap: Number.POSITIVE_INFINITY };
  const onlyWhile = ['awaitingChoice'];
  const ended = endTentativeForNow(application);
  return changeBy(
    { act: 'settleProposal', from: application },
    {
      application: {
        ...withoutPendingAct(ended.application),
        chooseBy: chooseBy.toISOString(),
        ladder: applicantLadder(occasion.now, chooseBy, settings),
      },
      facts: { slotIds: decision.slots.map(({ id }) => id), chooseBy: chooseBy.toISOString() },
      messages: [
        toApplicant(application, 'proposal', { onlyWhile }),
        toConsultant(consultant, 'decision-receipt', { ...ended.entry, onlyWhile }),
      ],
      days: holdOnly(days, decision.slots, holding),
    },
    occasion,
  );
}

/** Not past the last of the times: what has begun cannot be chosen. */
function endOfChoice(slots: readonly Slot[], settings: Parties['settings'], now: Date): Date {
  const { choiceWorkingDays: workingDays, decisionHour: hour } = settings.deadlines;
  const wished = deadlineAfter({ from: now, workingDays, hour, closedDays: settings.closedDays });
  const starts = slots.map(({ start }) => Date.parse(start));
  return new Date(Math.min(wished.getTime(), Math.max(...starts)));
}
