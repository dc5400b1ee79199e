import type { Application } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import type { Settings } from '../../../schemas/settings.ts';
import { holdSlots } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import type { Parties, Setting } from '../parties.ts';

interface Deciding extends Parties {
  readonly decision: RecordedDecision;
}

/**
 * Records what the consultant chose. It can still be undone: no mail exists yet, and all holds stay. A
 * slot that is approved or proposed is taken without a lapse time, so that it cannot slip away meanwhile.
 *
 * @throws TransitionRefused, SlotTaken
 */
export function decide(application: Application, deciding: Deciding, { days, occasion }: Setting): Change {
  const { decision, settings } = deciding;
  const undoUntil = endOfUndo(application, settings, occasion.now);
  const pendingAct = { from: application.status, undoUntil };
  return changeBy(
    { act: decision.kind, from: application },
    {
      application: { ...application, decision, pendingAct },
      facts: { undoUntil, ...factsOf(decision) },
      texts: textsOf(decision),
      days: daysTaken(application, deciding, { days, occasion }),
    },
    occasion,
  );
}

/** Who proposes times of their own knows how much a day holds; only what is wished for counts towards the cap. */
function daysTaken(
  { id: applicationId }: Application,
  { decision, consultant }: Deciding,
  { days, occasion: { now } }: Setting,
): CalendarDay[] {
  switch (decision.kind) {
    case 'approve':
      return holdSlots(days, [decision.slot], { applicationId, now, dailyCap: consultant.dailyCap });
    case 'propose':
      return holdSlots(days, decision.slots, { applicationId, now, dailyCap: Number.POSITIVE_INFINITY });
    default:
      return [];
  }
}

/**
 * Not past the deadline, which stands: what is undone after it would expire in the same moment, and the
 * company would be told that nobody had answered.
 */
function endOfUndo({ decideBy }: Application, { deadlines }: Settings, now: Date): string {
  const wished = now.getTime() + deadlines.undoSeconds * 1000;
  return new Date(Math.max(now.getTime(), Math.min(wished, Date.parse(decideBy)))).toISOString();
}

function factsOf(decision: RecordedDecision): Record<string, string | string[]> {
  switch (decision.kind) {
    case 'approve':
      return { slotId: decision.slot.id };
    case 'propose':
      return { slotIds: decision.slots.map(({ id }) => id) };
    case 'handOver':
      return { to: decision.to };
    case 'decline':
      return { reason: decision.reason };
    case 'ask':
      return {};
  }
}

function textsOf(decision: RecordedDecision): Record<string, string> {
  return {
    ...('place' in decision ? { place: decision.place } : {}),
    ...(decision.kind === 'ask' ? { question: decision.question } : {}),
    ...(decision.message === undefined ? {} : { message: decision.message }),
    ...(decision.note === undefined ? {} : { note: decision.note }),
  };
}
