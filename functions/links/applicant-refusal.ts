import { type ApplicantAct, wishNames } from '../../schemas/applicant-act.ts';
import type { Fault } from '../../schemas/define-form.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import { LimitReached, RevisionPassed, TransitionRefused } from '../domain/errors.ts';
import { isAllowed } from '../domain/transitions.ts';
import { headersOf } from '../http/refusal.ts';
import type { ApplicantNotice } from '../pages/application/application-notices.ts';

interface Refusal {
  readonly status: 409 | 429;
  readonly notice?: ApplicantNotice;
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the company is told of an act that could not be stored; nothing for an error of another kind. */
export function applicantRefusal(error: unknown, act: ApplicantAct['act']): Refusal | undefined {
  if (error instanceof LimitReached) {
    return { status: 429, notice: 'too-many-corrections', headers: headersOf(error) };
  }
  if (error instanceof SlotTaken) {
    return { status: 409, faults: [{ field: wishNames[0], code: 'taken' }] };
  }
  if (!(error instanceof RevisionPassed || error instanceof TransitionRefused)) {
    return undefined;
  }
  const { status } = error.application;
  switch (act) {
    case 'answer':
      return { status: 409, notice: isAllowed('answer', status) ? 'changed' : 'answer-late' };
    case 'choose':
      return refusedChoice(error, isAllowed('choose', status));
    case 'cancel':
      return { status: 409, notice: isAllowed('cancel', status) ? 'cancel-late' : 'changed' };
    default:
      return { status: 409, notice: 'changed' };
  }
}

/** Where the choice itself is still open, it is the time that is gone. */
function refusedChoice(error: RevisionPassed | TransitionRefused, isOpen: boolean): Refusal {
  if (!isOpen) {
    return { status: 409, notice: 'choice-late' };
  }
  return error instanceof TransitionRefused
    ? { status: 409, faults: [{ field: 'slotId', code: 'gone' }] }
    : { status: 409, notice: 'changed' };
}
