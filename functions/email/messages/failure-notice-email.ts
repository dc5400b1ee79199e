import type { Text } from '../../../schemas/text.ts';
import { applicantFacts, applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, consultantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';

/** To the coordinator, who helps the company on, and to the consultant, who has nothing more to do. */
export function failureNoticeEmail(context: EmailContext): Letter {
  const { application, message, consultant, settings, link } = context;
  const toCoordinator = message.recipient === 'coordinator';
  const name = applicantName(context);
  return {
    subject: { da: `En henvendelse er gået i stå: ${name}`, en: `An enquiry is stuck: ${name}` },
    preheader: toCoordinator
      ? { da: 'Ring, og hjælp dem videre.', en: 'Please call and help them.' }
      : { da: 'Du skal ikke gøre mere.', en: 'There is nothing more for you to do.' },
    contact: toCoordinator ? consultant : settings.coordinator,
    blocks: [
      heading({ da: 'En henvendelse er gået i stå', en: 'An enquiry is stuck' }),
      paragraph(toCoordinator ? coordinatorText(name) : consultantText(context, name)),
      facts(
        applicantFact(name),
        referenceFact(application.reference),
        ...(toCoordinator ? [consultantFact(consultant), ...applicantFacts(context)] : []),
      ),
      ...(toCoordinator ? [] : [button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link)]),
    ],
  };
}

function coordinatorText(name: string): Text {
  return {
    da: `Der er sket en fejl i vores system. ${name} har fået dit navn og nummer. Ring til dem, og hjælp dem videre.`,
    en: `Something went wrong in our system. ${name} has your name and number. Please call and help them.`,
  };
}

function consultantText({ settings }: EmailContext, name: string): Text {
  return {
    da: `Der er sket en fejl i vores system. ${settings.coordinator.name} hjælper ${name} videre. Du skal ikke gøre mere, og vi holder ingen tider i din kalender til den.`,
    en: `Something went wrong in our system. ${settings.coordinator.name} will help ${name}. There is nothing more for you to do, and we hold no times in your calendar for it.`,
  };
}
