import { answerWithRole, fieldWithRole } from '../../../schemas/answers.ts';
import type { Answers, Application } from '../../../schemas/application.ts';
import type { Form } from '../../../schemas/define-form.ts';
import { type Change, type Occasion, record } from '../change.ts';
import { TransitionRefused } from '../errors.ts';
import { toApplicant } from '../recipients.ts';
import { isAtRest } from '../transitions.ts';

interface Correction {
  readonly form: Form;
  /** By field id: name, phone or address as they are from now on. */
  readonly contact: Answers;
}

/** As long as something is still to be told; what is held apart gets no mail at all. */
export function isCorrectable({ status }: Pick<Application, 'status'>): boolean {
  return !isAtRest(status) || status === 'booked';
}

/** Whether anything is said that is not known yet. */
export function isNewContact({ answers }: Pick<Application, 'answers'>, contact: Answers): boolean {
  return Object.keys(contact).some((id) => contact[id] !== answers[id]);
}

/**
 * The company corrects who is to be reached, and where. A new mailbox makes all of its links void but the
 * one that is mailed there, and the old one hears of it, for the change may be somebody else's doing.
 *
 * @throws TransitionRefused
 */
export function correctContact(
  application: Application,
  { form, contact }: Correction,
  occasion: Occasion,
): Change {
  if (!isCorrectable(application)) {
    throw new TransitionRefused(application, 'correctContact');
  }
  const answers = { ...application.answers, ...contact };
  const before = answerWithRole(form, application.answers, 'email');
  const isMoved = answerWithRole(form, answers, 'email') !== before;
  const changed = { ...application, answers };
  const corrected = Object.keys(contact).filter((id) => contact[id] !== application.answers[id]);
  return record(
    { act: 'correctContact', from: application.status },
    {
      application: isMoved ? inNewMailbox(changed, occasion) : changed,
      facts: { fields: corrected },
      messages: [
        toApplicant(application, 'contact-corrected', { corrected }),
        ...(isMoved && before !== undefined
          ? [toApplicant(application, 'contact-moved', { address: before })]
          : []),
      ],
    },
    occasion,
  );
}

/** The fields that can be corrected so, as far as the form asks for them. */
export function contactFields(form: Form) {
  return (['name', 'phone', 'email'] as const)
    .map((role) => fieldWithRole(form, role))
    .filter((field) => field !== undefined);
}

/** Whether mail gets there is not known yet. */
function inNewMailbox(
  { unreached = [], linkVersions, movedByForm: _earlier, ...application }: Application,
  { formHash }: Occasion,
): Application {
  const others = unreached.filter(({ recipient }) => recipient !== 'applicant');
  return {
    ...application,
    linkVersions: { ...linkVersions, applicant: linkVersions.applicant + 1 },
    ...(others.length === 0 ? {} : { unreached: others }),
    ...(formHash === undefined ? {} : { movedByForm: formHash }),
  };
}
