import type { Application } from '../../schemas/application.ts';
import { cancel } from '../domain/acts/cancel.ts';
import { withdraw } from '../domain/acts/withdraw.ts';
import type { Change, Occasion } from '../domain/change.ts';
import { RevisionPassed } from '../domain/errors.ts';
import { occasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import type { Opened } from './open-link.ts';

export type ApplicantAct = 'withdraw' | 'cancel';

interface Pressed {
  readonly act: ApplicantAct;
  readonly revision: number;
  readonly formHash: string;
}

/**
 * Stores what the company asked for. The same form once more changes nothing. A withdrawal goes through
 * also where the consultant has decided since the page was made: what counts is that nothing is agreed.
 *
 * @throws RevisionPassed, TransitionRefused
 */
export async function carryOutForApplicant(
  opened: Opened,
  { act, revision, formHash }: Pressed,
  requestId: string,
): Promise<Application> {
  const made = { ...occasion({ role: 'applicant' }, 'link', requestId), formHash };
  return applicationStore().change(opened.application.id, async (application) => {
    if (application.lastFormHash === formHash) {
      return undefined;
    }
    if (act === 'cancel' && application.revision !== revision) {
      throw new RevisionPassed(application);
    }
    return changeFor({ ...opened, application }, act, made);
  });
}

async function changeFor(opened: Opened, act: ApplicantAct, made: Occasion): Promise<Change> {
  const { application, consultant, settings } = opened;
  const { wishes, booking } = application;
  const days = await calendarStore().daysOf(booking === undefined ? wishes : [booking.slot]);
  return act === 'cancel'
    ? cancel(application, { consultant, settings }, { days, occasion: made })
    : withdraw(application, consultant, { days, occasion: made });
}
