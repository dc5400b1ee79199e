import type { Fault } from '../../schemas/define-form.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import { instantOf } from '../domain/danish-time.ts';
import { NotPermitted, RevisionPassed, TransitionRefused } from '../domain/errors.ts';
import { slotIdAt } from '../domain/slots.ts';
import type { DecisionNotice } from '../pages/decision/decision-notices.ts';
import type { Chosen } from './carry-out-decision.ts';
import { ChoiceRefused } from './choice-refused.ts';
import { proposalField } from './read-decision.ts';

interface Refusal {
  readonly status: 403 | 409 | 422;
  readonly notice?: DecisionNotice;
  readonly faults?: readonly Fault[];
}

/** What the consultant is told of a choice that could not be stored; nothing for an error of another kind. */
export function decisionRefusal(error: unknown, { decision }: Chosen): Refusal | undefined {
  if (error instanceof NotPermitted) {
    return { status: 403, notice: 'own-application' };
  }
  if (error instanceof ChoiceRefused) {
    return { status: 422, faults: error.faults };
  }
  if (error instanceof SlotTaken) {
    return { status: 409, faults: takenFaults(error, decision) };
  }
  if (error instanceof RevisionPassed || error instanceof TransitionRefused) {
    const wasUndoing = decision.decision === 'undo';
    const isDecided = error.application.decision !== undefined;
    return { status: 409, notice: isDecided ? (wasUndoing ? 'undo-over' : 'already-decided') : 'changed' };
  }
  return undefined;
}

/** Of times that were proposed, the rows that are not free; ids end with the start in UTC, rows are Danish. */
function takenFaults({ slotIds }: SlotTaken, decision: Chosen['decision']): Fault[] {
  if (decision.decision !== 'propose') {
    return [{ field: 'slotId', code: 'taken' }];
  }
  const rows = decision.proposals.filter(({ date, time }) => {
    const start = instantOf(date, time);
    return (
      start !== undefined && slotIds.some((id) => id === slotIdAt(id.slice(0, id.lastIndexOf('_')), start))
    );
  });
  return rows.map(({ row }) => ({ field: proposalField(row), code: 'taken' }));
}
