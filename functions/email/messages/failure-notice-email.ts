import { applicantFacts, applicantName } from '../applicant.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, consultantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';

export function failureNoticeEmail(context: EmailContext): Letter {
  const { application, consultant } = context;
  const name = applicantName(context);
  return {
    subject: { da: `En henvendelse er gået i stå: ${name}`, en: `An enquiry is stuck: ${name}` },
    preheader: { da: 'Ring, og hjælp dem videre.', en: 'Please call and help them.' },
    contact: consultant,
    blocks: [
      heading({ da: 'En henvendelse er gået i stå', en: 'An enquiry is stuck' }),
      paragraph({
        da: `Der er sket en fejl i vores system. ${name} har fået dit navn og nummer. Ring til dem, og hjælp dem videre.`,
        en: `Something went wrong in our system. ${name} has your name and number. Please call and help them.`,
      }),
      facts(
        applicantFact(name),
        referenceFact(application.reference),
        consultantFact(consultant),
        ...applicantFacts(context),
      ),
    ],
  };
}
