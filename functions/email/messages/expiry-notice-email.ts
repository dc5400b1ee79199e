import type { Text } from '../../../schemas/text.ts';
import { applicantFacts, applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, consultantFact, deadlineFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { opensBlock } from '../opens-text.ts';
import { tentativeWords } from '../tentative-words.ts';

/** To the consultant who did not answer, and to the coordinator who takes over. */
export function expiryNoticeEmail(context: EmailContext): Letter {
  const { message, application, settings, consultant, link } = context;
  const toCoordinator = message.recipient === 'coordinator';
  const name = applicantName(context);
  return {
    subject: { da: `Fristen er udløbet: ${name}`, en: `The deadline has passed: ${name}` },
    preheader: { da: 'Henvendelsen er lukket uden svar.', en: 'The enquiry was closed without an answer.' },
    contact: toCoordinator ? consultant : settings.coordinator,
    blocks: [
      heading({ da: 'Fristen er udløbet', en: 'The deadline has passed' }),
      paragraph(toCoordinator ? coordinatorText(context, name) : consultantText(context, name)),
      ...(toCoordinator ? opensBlock(context) : []),
      facts(
        applicantFact(name),
        referenceFact(application.reference),
        deadlineFact(application.decideBy),
        ...(toCoordinator ? [consultantFact(consultant), ...applicantFacts(context)] : []),
      ),
      ...tentativeWords(context),
      ...(toCoordinator ? [] : [button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link)]),
    ],
  };
}

function consultantText({ settings }: EmailContext, name: string): Text {
  return {
    da: `${name} fik ikke svar i tide. Vi har bedt dem ringe til ${settings.coordinator.name}. Vi holder ingen tider i din kalender til dem.`,
    en: `${name} got no answer in time. We have asked them to call ${settings.coordinator.name}. We hold no times in your calendar for them.`,
  };
}

function coordinatorText({ consultant }: EmailContext, name: string): Text {
  return {
    da: `${consultant.name} har ikke svaret ${name} i tide. Vi har bedt dem ringe til dig. Du må også gerne ringe først.`,
    en: `${consultant.name} did not answer ${name} in time. We have asked them to call you. You may well call first.`,
  };
}
