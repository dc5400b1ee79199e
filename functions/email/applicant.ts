import { answerWithRole } from '../../schemas/answers.ts';
import { displayPhone } from '../../schemas/fields/phone-number.ts';
import { type Fact, same } from './blocks.ts';
import type { EmailContext } from './email.ts';
import { type Mailbox, mailbox } from './mailbox.ts';

/** What consultant and coordinator call the applicant: the organisation, else the person, else the reference. */
export function applicantName({ form, application }: Pick<EmailContext, 'form' | 'application'>): string {
  const { answers, reference } = application;
  return answerWithRole(form, answers, 'organisation') ?? answerWithRole(form, answers, 'name') ?? reference;
}

/** An address that was given up gets no name: the one we know may be somebody else's by now. */
export function applicantMailbox({ form, application, message }: EmailContext): Mailbox {
  if (message.address !== undefined) {
    return mailbox('', message.address);
  }
  const address = answerWithRole(form, application.answers, 'email');
  if (address === undefined) {
    throw new Error(`Application ${application.id} has no e-mail address to write to`);
  }
  return mailbox(answerWithRole(form, application.answers, 'name') ?? '', address);
}

/** Whom the coordinator calls, who has no page to look it up on. */
export function applicantFacts({ form, application }: EmailContext): readonly Fact[] {
  const { answers } = application;
  const phone = answerWithRole(form, answers, 'phone');
  return [
    { label: { da: 'Kontakt', en: 'Contact' }, value: answerWithRole(form, answers, 'name') },
    { label: { da: 'Telefon', en: 'Phone' }, value: phone && displayPhone(phone) },
    { label: { da: 'E-mail', en: 'E-mail' }, value: answerWithRole(form, answers, 'email') },
  ].flatMap(({ label, value }) => (value ? [{ label, value: same(value) }] : []));
}
