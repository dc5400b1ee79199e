import type { Text } from '../../../schemas/text.ts';
import { applicantFacts, applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import {
  applicantFact,
  consultantContactFacts,
  consultantFact,
  deadlineFact,
  referenceFact,
} from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** What was promised in their name: to the consultant who was late, and to the coordinator who was named. */
export function promiseNoticeEmail(context: EmailContext): Letter {
  const { message, application, settings, consultant, link } = context;
  const toCoordinator = message.recipient === 'coordinator';
  const name = applicantName(context);
  return {
    subject: { da: `Ny frist: ${name}`, en: `New deadline: ${name}` },
    preheader: { da: 'Vi har lovet et svar på dine vegne.', en: 'We promised an answer in your name.' },
    contact: toCoordinator ? consultant : settings.coordinator,
    blocks: [
      heading({ da: 'Fristen er rykket', en: 'The deadline has moved' }),
      paragraph(promised(context, name)),
      paragraph(toCoordinator ? coordinatorText(context) : consultantText(context)),
      facts(
        applicantFact(name),
        referenceFact(application.reference),
        deadlineFact(application.decideBy),
        ...(toCoordinator
          ? [consultantFact(consultant), ...consultantContactFacts(consultant), ...applicantFacts(context)]
          : []),
      ),
      ...(toCoordinator
        ? []
        : [button({ da: 'Se henvendelsen og svar', en: 'See the enquiry and answer' }, link)]),
    ],
  };
}

function promised({ application }: EmailContext, name: string): Text {
  const until = momentText(application.decideBy);
  return {
    da: `${name} fik ikke svar til tiden. Vi har skrevet til dem og lovet svar senest ${until.da}.`,
    en: `${name} got no answer in time. We wrote to them and promised an answer by ${until.en}.`,
  };
}

function consultantText({ settings }: EmailContext): Text {
  const { name } = settings.coordinator;
  return {
    da: `Nu er det dig, de venter på. De har fået navn og nummer på ${name}. Vi rykker ikke datoen igen.`,
    en: `They are waiting for you. They have name and number of ${name}. We will not move the date again.`,
  };
}

function coordinatorText({ consultant }: EmailContext): Text {
  return {
    da: `Vi har givet dem dit navn og nummer. Sørg for, at ${consultant.name} svarer. Vi rykker ikke datoen igen.`,
    en: `We gave them your name and number. Please see that ${consultant.name} answers. We will not move the date again.`,
  };
}
