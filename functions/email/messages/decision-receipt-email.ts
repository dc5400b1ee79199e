import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import type { Text } from '../../../schemas/text.ts';
import { bookingOf, chooseByOf, decisionOf, questionOf } from '../agreed.ts';
import { applicantName } from '../applicant.ts';
import { type Block, button, type Fact, facts, heading, list, paragraph, quote } from '../blocks.ts';
import { declineReasons } from '../decline-reasons.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, meetingFacts, placeFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText, slotText } from '../moments.ts';
import { placeholders } from '../placeholders.ts';
import { tentativeWords } from '../tentative-words.ts';

/** Whoever hands over is told by a mail of its own, `handed-on`. */
type Kind = Exclude<RecordedDecision['kind'], 'handOver'>;
type Received = Extract<RecordedDecision, { kind: Kind }>;

const titles: Readonly<Record<Kind, Text>> = {
  approve: { da: 'Du har godkendt en tid', en: 'You have approved a time' },
  propose: { da: 'Du har foreslået andre tider', en: 'You have proposed other times' },
  ask: { da: 'Du har stillet et spørgsmål', en: 'You have asked a question' },
  decline: { da: 'Du har afvist en henvendelse', en: 'You have declined an enquiry' },
};

/** Tells the consultant what was recorded. The internal note stays on the page. */
export function decisionReceiptEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const decision = receivedIn(context);
  const name = applicantName(context);
  const title = titles[decision.kind];
  return {
    subject: { da: `${title.da}: ${name}`, en: `${title.en}: ${name}` },
    preheader: { da: 'Her er det, vi har gemt.', en: 'This is what we recorded.' },
    contact: settings.coordinator,
    blocks: [
      heading(title),
      paragraph({
        da: `${name} får besked nu. Her er det, vi har gemt:`,
        en: `${name} is being told now. This is what we recorded:`,
      }),
      facts(applicantFact(name), referenceFact(application.reference), ...outcome(context, decision), {
        label: { da: 'Du svarede', en: 'You answered' },
        value: momentText(decision.decidedAt),
      }),
      ...written(context, decision, name),
      ...whatNow(decision, name).map(paragraph),
      ...tentativeWords(context),
      button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link),
    ],
  };
}

function receivedIn({ application }: EmailContext): Received {
  const decision = decisionOf(application);
  if (decision.kind === 'handOver') {
    throw new Error(`Application ${application.id} was handed over, which another mail tells`);
  }
  return decision;
}

function outcome({ application, isPreview }: EmailContext, decision: Received): readonly Fact[] {
  switch (decision.kind) {
    case 'approve':
      return meetingFacts(bookingOf(application));
    case 'propose':
      return [
        placeFact(decision.place),
        {
          label: { da: 'De vælger senest', en: 'They choose by' },
          value: momentText(chooseByOf(application)),
        },
      ];
    case 'ask': {
      const { answerBy } = questionOf(application);
      return [{ label: { da: 'De svarer senest', en: 'They answer by' }, value: momentText(answerBy) }];
    }
    case 'decline': {
      const value = isPreview ? placeholders.reason : declineReasons[decision.reason];
      return [{ label: { da: 'Begrundelse', en: 'Reason' }, value }];
    }
  }
}

/** The consultant's own words and times, as the company gets them. */
function written({ isPreview }: EmailContext, decision: Received, name: string): readonly Block[] {
  const message = quote({ da: `Din besked til ${name}`, en: `Your message to ${name}` }, decision.message);
  switch (decision.kind) {
    case 'propose':
      return [
        paragraph({
          da: 'Disse tider holder vi fri til dem:',
          en: 'We are keeping these times free for them:',
        }),
        list(isPreview ? [placeholders.times] : decision.slots.map(slotText)),
        ...message,
      ];
    case 'ask': {
      const title = { da: `Dit spørgsmål til ${name}`, en: `Your question to ${name}` };
      return isPreview
        ? [facts({ label: title, value: placeholders.question })]
        : quote(title, decision.question);
    }
    default:
      return message;
  }
}

/** Where the company is to act, what that means for the consultant. */
function whatNow({ kind }: Received, name: string): readonly Text[] {
  switch (kind) {
    case 'propose':
      return [
        {
          da: `Nu vælger ${name}. Du får besked, når de har valgt, eller fristen er gået.`,
          en: `Now ${name} chooses. You will hear when they have chosen, or the deadline has passed.`,
        },
      ];
    case 'ask':
      return [
        {
          da: 'Din frist står stille, til de har svaret. Du får besked og en ny frist.',
          en: 'Your deadline stands still until they have answered. You will hear, and get a new one.',
        },
      ];
    default:
      return [];
  }
}
