import type { Application, RecordedDecision } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { Consultant, Settings } from '../../../schemas/settings.ts';
import { holdSlots } from '../calendar-day.ts';
import { type Change, changeBy, type Occasion } from '../change.ts';

interface Deciding {
  readonly decision: RecordedDecision;
  readonly consultant: Consultant;
  readonly settings: Settings;
}

/**
 * Records a decision that can still be undone: no mail exists yet, and all holds stay. An approved slot
 * is taken again without a lapse time, so that it cannot slip away meanwhile.
 *
 * @throws TransitionRefused, SlotTaken
 */
export function decide(
  application: Application,
  { decision, consultant, settings }: Deciding,
  { days, occasion }: { readonly days: readonly CalendarDay[]; readonly occasion: Occasion },
): Change {
  const undoUntil = endOfUndo(application, settings, occasion.now);
  const pendingAct = { from: application.status, undoUntil };
  const taking = { applicationId: application.id, now: occasion.now, dailyCap: consultant.dailyCap };
  return changeBy(
    { act: decision.kind, from: application },
    {
      application: { ...application, decision, pendingAct },
      facts: { undoUntil, ...factsOf(decision) },
      texts: textsOf(decision),
      days: decision.kind === 'approve' ? holdSlots(days, [decision.slot], taking) : [],
    },
    occasion,
  );
}

/**
 * Not past the deadline, which stands: what is undone after it would expire in the same moment, and the
 * company would be told that nobody had answered.
 */
function endOfUndo({ decideBy }: Application, { deadlines }: Settings, now: Date): string {
  const wished = now.getTime() + deadlines.undoSeconds * 1000;
  return new Date(Math.max(now.getTime(), Math.min(wished, Date.parse(decideBy)))).toISOString();
}

function factsOf(decision: RecordedDecision): Record<string, string> {
  return decision.kind === 'approve' ? { slotId: decision.slot.id } : { reason: decision.reason };
}

function textsOf(decision: RecordedDecision): Record<string, string> {
  return {
    ...(decision.kind === 'approve' ? { place: decision.place } : {}),
    ...(decision.message === undefined ? {} : { message: decision.message }),
    ...(decision.note === undefined ? {} : { note: decision.note }),
  };
}
