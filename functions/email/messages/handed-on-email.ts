import type { Text } from '../../../schemas/text.ts';
import { applicantName } from '../applicant.ts';
import { facts, heading, paragraph, same } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, deadlineFact, referenceFact } from '../facts.ts';
import { holderOf } from '../holder.ts';
import type { Letter } from '../letter.ts';
import { placeholders } from '../placeholders.ts';
import { tentativeWords } from '../tentative-words.ts';

/** To the consultant who no longer has it. Their link is dead, so there is none. */
export function handedOnEmail(context: EmailContext): Letter {
  const { application, settings } = context;
  const applicant = applicantName(context);
  const holder = context.isPreview ? placeholders.colleague : same(holderOf(context).name);
  return {
    subject: { da: `Givet videre: ${applicant}`, en: `Handed on: ${applicant}` },
    preheader: { da: 'Du skal ikke gøre mere.', en: 'There is nothing more for you to do.' },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'En henvendelse er givet videre', en: 'An enquiry has been handed on' }),
      paragraph(whyHandedOn(context)),
      paragraph({
        da: `${holder.da} har den nu og skal svare. Du skal ikke gøre mere. Dit link til den virker ikke længere.`,
        en: `${holder.en} has it now and is to answer. There is nothing more to do. Your link no longer works.`,
      }),
      facts(
        applicantFact(applicant),
        referenceFact(application.reference),
        { label: { da: 'Har den nu', en: 'Has it now' }, value: holder },
        deadlineFact(application.decideBy),
      ),
      ...tentativeWords(context),
    ],
  };
}

/** Where it has gone on further meanwhile, the reason known is not that of this consultant. */
function whyHandedOn({ application, consultant, settings }: EmailContext): Text {
  const { handedOn } = application;
  if (handedOn?.from !== consultant.id) {
    return { da: 'Du har ikke længere denne henvendelse.', en: 'You no longer have this enquiry.' };
  }
  switch (handedOn.why) {
    case 'noTime':
      return {
        da: 'Du har svaret, at du ikke har tid. Derfor er henvendelsen givet videre.',
        en: 'You answered that you have no time. So the enquiry has been handed on.',
      };
    case 'silent':
      return {
        da: 'Du har ikke svaret endnu. Derfor er henvendelsen givet videre, så svaret kan nå frem til tiden.',
        en: 'You have not answered yet. So it has been handed on, for the answer to be in time.',
      };
    case 'absent':
      return {
        da: 'Du er ikke på arbejde før fristen. Derfor er henvendelsen givet videre.',
        en: 'You are not at work before the deadline. So the enquiry has been handed on.',
      };
    case 'unreached':
      return {
        da: 'Vores mails når ikke altid frem til dig. Derfor er henvendelsen givet videre.',
        en: 'Our e-mails do not always reach you. So the enquiry has been handed on.',
      };
    case 'staff':
      return {
        da: `${settings.coordinator.name} har bedt en anden om at svare.`,
        en: `${settings.coordinator.name} has asked somebody else to answer.`,
      };
    default:
      return {
        da: 'Du svarede, at du ikke selv tager henvendelsen. Derfor er den givet videre.',
        en: 'You answered that you do not take the enquiry yourself. So it has been handed on.',
      };
  }
}
