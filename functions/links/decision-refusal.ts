import type { Fault } from '../../schemas/define-form.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import { NotPermitted, RevisionPassed, TransitionRefused } from '../domain/errors.ts';
import type { DecisionNotice } from '../pages/decision/decision-notices.ts';
import type { Chosen } from './carry-out-decision.ts';
import { SlotNotWished } from './slot-not-wished.ts';

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
  if (error instanceof SlotNotWished) {
    return { status: 422, faults: [{ field: 'slotId', code: 'invalid' }] };
  }
  if (error instanceof SlotTaken) {
    return { status: 409, faults: [{ field: 'slotId', code: 'taken' }] };
  }
  if (error instanceof RevisionPassed || error instanceof TransitionRefused) {
    const wasDecided = error.application.decision !== undefined;
    const notice = decision.decision === 'undo' ? 'undo-over' : wasDecided ? 'already-decided' : 'changed';
    return { status: 409, notice };
  }
  return undefined;
}
