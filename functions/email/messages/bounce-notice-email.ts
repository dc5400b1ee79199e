import type { Contact } from '../../../schemas/settings.ts';
import type { Text } from '../../../schemas/text.ts';
import { applicantFacts, applicantName } from '../applicant.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, consultantContactFacts, consultantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';

/** Who was not reached, and the number to call. */
export function bounceNoticeEmail(context: EmailContext): Letter {
  const { message, application, settings, consultant: holder } = context;
  const isApplicant = message.unreached?.recipient !== 'consultant';
  const consultant = settings.consultants.find(({ id }) => id === message.unreached?.consultantId) ?? holder;
  const applicant = applicantName(context);
  const name = isApplicant ? applicant : consultant.name;
  return {
    subject: { da: `Vores mails når ikke frem: ${name}`, en: `Our e-mails do not arrive: ${name}` },
    preheader: { da: 'Ring, og hjælp dem videre.', en: 'Please call and help them.' },
    // An answer must not go to an address that takes none.
    contact: isApplicant ? holder : { ...contactOf(consultant), email: settings.sender.email },
    blocks: [
      heading({ da: 'Vores mails når ikke frem', en: 'Our e-mails do not arrive' }),
      paragraph(whatHappened(context, name)),
      paragraph(isApplicant ? callApplicant : callConsultant),
      facts(
        applicantFact(applicant),
        referenceFact(application.reference),
        consultantFact(consultant),
        ...(isApplicant ? [] : consultantContactFacts(consultant)),
        ...applicantFacts(context),
      ),
    ],
  };
}

function whatHappened({ message }: EmailContext, name: string): Text {
  return message.unreached?.why === 'complained'
    ? {
        da: `${name} har meldt en mail fra os som uønsket. Vi sender ikke flere til den adresse.`,
        en: `${name} has reported an e-mail from us as unwanted. We send no more to that address.`,
      }
    : {
        da: `En mail til ${name} kom retur. Vi sender ikke flere til den adresse.`,
        en: `An e-mail to ${name} came back. We send no more to that address.`,
      };
}

const callApplicant: Text = {
  da: 'Ring til dem, fortæl, hvordan henvendelsen står, og spørg, hvilken adresse de vil bruge.',
  en: 'Call them, tell them how the enquiry stands, and ask which address they want to use.',
};

const callConsultant: Text = {
  da: 'Ring til konsulenten, og aftal, hvem der svarer på henvendelsen. Ret adressen i indstillingerne.',
  en: 'Call the consultant and agree who answers the enquiry. Correct the address in the settings.',
};

function contactOf({ name, phone, email }: Contact): Contact {
  return { name, phone, email };
}
