import { answerWithRole } from '../../schemas/answers.ts';
import type { Application } from '../../schemas/application.ts';
import type { Decision } from '../../schemas/decision.ts';
import type { Actor } from '../../schemas/timeline.ts';
import { decide } from '../domain/acts/decide.ts';
import { undo } from '../domain/acts/undo.ts';
import type { Change, Occasion } from '../domain/change.ts';
import { heldAs, STAND_IN } from '../domain/consultant-of.ts';
import { NotPermitted, RevisionPassed } from '../domain/errors.ts';
import { slotsOf } from '../domain/held-slots.ts';
import { occasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import type { Opened } from './open-link.ts';
import { recordedAs } from './record-decision.ts';

export interface Chosen {
  readonly decision: Decision;
  /** The revision that the page showed: a choice is never applied to another. */
  readonly revision: number;
  readonly formHash: string;
}

/**
 * Stores the choice. The same form once more, even at the same moment, changes nothing.
 *
 * @throws RevisionPassed, TransitionRefused, SlotTaken, ChoiceRefused, NotPermitted
 */
export async function carryOutDecision(
  opened: Opened,
  chosen: Chosen,
  requestId: string,
): Promise<Application> {
  const { decision, revision, formHash } = chosen;
  refuseOwn(opened);
  return applicationStore().change(opened.application.id, async (application) => {
    if (application.lastFormHash === formHash) {
      return undefined;
    }
    if (application.revision !== revision) {
      throw new RevisionPassed(application);
    }
    const made = { ...occasion(actorIn(opened), 'link', requestId), formHash };
    return changeFor({ ...opened, application }, decision, made);
  });
}

async function changeFor(opened: Opened, decision: Decision, made: Occasion): Promise<Change> {
  const { application, consultant, settings } = opened;
  if (decision.decision === 'undo') {
    return undo(application, { days: await calendarStore().daysOf(slotsOf(application)), occasion: made });
  }
  const recorded = recordedAs(decision, opened, made);
  const days = await calendarStore().daysOf(slotsOf({ ...application, wishes: [], decision: recorded }));
  return decide(application, { decision: recorded, consultant, settings }, { days, occasion: made });
}

function actorIn({ application, settings }: Opened): Actor {
  const { consultantId } = heldAs(application, settings);
  return consultantId === STAND_IN ? { role: 'coordinator' } : { role: 'consultant', consultantId };
}

function refuseOwn({ application, form, consultant }: Opened): void {
  const applicant = answerWithRole(form, application.answers, 'email');
  if (applicant?.toLowerCase() === consultant.email.toLowerCase()) {
    throw new NotPermitted('Nobody decides on an application of their own');
  }
}
