import { answerWithRole } from '../../schemas/answers.ts';
import { type ApplicantAct, NO_PROPOSAL } from '../../schemas/applicant-act.ts';
import type { Answers, Application } from '../../schemas/application.ts';
import { answer } from '../domain/acts/answer.ts';
import { cancel } from '../domain/acts/cancel.ts';
import { choose } from '../domain/acts/choose.ts';
import { correctContact, isNewContact } from '../domain/acts/correct-contact.ts';
import { refuseProposals } from '../domain/acts/refuse-proposals.ts';
import { withdraw } from '../domain/acts/withdraw.ts';
import type { Change, Occasion } from '../domain/change.ts';
import { consultantOf } from '../domain/consultant-of.ts';
import { RevisionPassed } from '../domain/errors.ts';
import { slotsOf } from '../domain/held-slots.ts';
import { refuseDead } from '../domain/links.ts';
import { occasion } from '../runtime/occasions.ts';
import { limitOfAddress } from '../stores/address-limit.ts';
import { applicationStore } from '../stores/application-store.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import { counterStore } from '../stores/counter-store.ts';
import { withNewWishes } from './new-times.ts';
import type { Opened } from './open-link.ts';

/** An act as read, a correction with the contact details that it gives, new wishes as one list. */
export type ApplicantChoice =
  | Exclude<ApplicantAct, { act: 'correct' | 'wishAnew' }>
  | { readonly act: 'wishAnew'; readonly slotIds: readonly string[] }
  | { readonly act: 'correct'; readonly contact: Answers };

interface Pressed {
  readonly choice: ApplicantChoice;
  readonly revision: number;
  readonly formHash: string;
}

/** A withdrawal counts whatever has been decided meanwhile, a correction whatever has happened at all. */
const ON_ANY_REVISION: ReadonlySet<ApplicantAct['act']> = new Set(['withdraw', 'correct']);

/**
 * Stores what the company asked for. The same form once more changes nothing, nor does another one that
 * says what is known.
 *
 * @throws RevisionPassed, TransitionRefused, SlotTaken, LimitReached, LinkDead
 */
export async function carryOutForApplicant(
  opened: Opened,
  { choice, revision, formHash }: Pressed,
  requestId: string,
): Promise<Application> {
  if (choice.act === 'correct' && isNewContact(opened.application, choice.contact)) {
    await countCorrection(opened, choice.contact);
  }
  return applicationStore().change(opened.application.id, async (application) => {
    if (application.lastFormHash === formHash || stands(application, choice)) {
      return undefined;
    }
    const made = { ...occasion({ role: 'applicant' }, 'link', requestId), formHash };
    // What goes on any revision is held to the link itself, which may have died since it was opened.
    refuseDead({ link: opened.link, application, settings: opened.settings }, made.now);
    if (!ON_ANY_REVISION.has(choice.act) && application.revision !== revision) {
      throw new RevisionPassed(application);
    }
    const consultant = consultantOf(application, opened.settings);
    return changeFor({ ...opened, application, consultant }, choice, made);
  });
}

/** It causes mail to the address that it gives, which may be a stranger's. */
async function countCorrection(
  { form, settings, application, now }: Opened,
  contact: Answers,
): Promise<void> {
  const address = answerWithRole(form, { ...application.answers, ...contact }, 'email') ?? '';
  await counterStore().count(await limitOfAddress(address, settings), now);
}

/** Whether it was said before, also where somebody else has acted since. */
function stands(application: Application, choice: ApplicantChoice): boolean {
  switch (choice.act) {
    case 'answer':
      return application.questions?.at(-1)?.answer === choice.answer;
    case 'choose':
      return application.status === 'booked' && application.booking?.slot.id === choice.slotId;
    case 'wishAnew':
      return choice.slotIds.join() === application.wishes.map(({ id }) => id).join();
    case 'correct':
      return !isNewContact(application, choice.contact);
    default:
      return false;
  }
}

async function changeFor(
  opened: Opened,
  choice: ApplicantChoice,
  made: Occasion,
): Promise<Change | undefined> {
  const { application, form } = opened;
  const setting = { days: await calendarStore().daysOf(slotsOf(application)), occasion: made };
  switch (choice.act) {
    case 'withdraw':
      return withdraw(application, opened.consultant, setting);
    case 'cancel':
      return cancel(application, opened, setting);
    case 'answer':
      return answer(application, { ...opened, answer: choice.answer }, setting);
    case 'choose':
      return choice.slotId === NO_PROPOSAL
        ? refuseProposals(application, { ...opened, message: choice.message }, setting)
        : choose(application, { ...opened, slotId: choice.slotId }, setting);
    case 'wishAnew':
      return withNewWishes(opened, choice.slotIds, made);
    case 'correct':
      return correctContact(application, { form, contact: choice.contact }, made);
  }
}
