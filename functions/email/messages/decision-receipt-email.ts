import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import { bookingOf, decisionOf } from '../agreed.ts';
import { applicantName } from '../applicant.ts';
import { button, type Fact, facts, heading, paragraph, quote } from '../blocks.ts';
import { declineReasons } from '../decline-reasons.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, meetingFacts, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

const titles = {
  approve: { da: 'Du har godkendt en tid', en: 'You have approved a time' },
  decline: { da: 'Du har afvist en henvendelse', en: 'You have declined an enquiry' },
} as const;

/** Tells the consultant what was recorded. The internal note stays on the page. */
export function decisionReceiptEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const decision = decisionOf(application);
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
      ...quote({ da: `Din besked til ${name}`, en: `Your message to ${name}` }, decision.message),
      button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link),
    ],
  };
}

function outcome({ application }: EmailContext, decision: RecordedDecision): readonly Fact[] {
  return decision.kind === 'approve'
    ? meetingFacts(bookingOf(application))
    : [{ label: { da: 'Begrundelse', en: 'Reason' }, value: declineReasons[decision.reason] }];
}
