import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import type { Text } from '../../../schemas/text.ts';
import { decisionOf } from '../agreed.ts';
import { button, facts, heading, paragraph, quote } from '../blocks.ts';
import { declineReasons } from '../decline-reasons.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { placeholders } from '../placeholders.ts';

export function declineEmail(context: EmailContext): Letter {
  const { application, settings, consultant, link } = context;
  const decision = decisionOf(application);
  const { organisation } = settings;
  return {
    subject: { da: 'Svar på jeres henvendelse', en: 'Answer to your enquiry' },
    preheader: { da: 'Vi kan ikke tilbyde jer et møde.', en: 'We cannot offer you a meeting.' },
    contact: consultant,
    blocks: [
      heading({ da: 'Vi kan ikke tilbyde jer et møde', en: 'We cannot offer you a meeting' }),
      paragraph({
        da: `${consultant.name} har læst jeres henvendelse og har desværre svaret nej.`,
        en: `${consultant.name} has read your enquiry. The answer is unfortunately no.`,
      }),
      facts(
        { label: { da: 'Begrundelse', en: 'Reason' }, value: reasonIn(decision, context) },
        consultantFact(consultant),
        referenceFact(application.reference),
      ),
      ...quote(
        { da: `Besked fra ${consultant.name}`, en: `Message from ${consultant.name}` },
        decision.message,
      ),
      paragraph({
        da: `Se, hvad ${organisation.name} ellers kan tilbyde: ${organisation.url}`,
        en: `See what else ${organisation.name} can offer: ${organisation.url}`,
      }),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
    ],
  };
}

function reasonIn(decision: RecordedDecision, { isPreview }: EmailContext): Text {
  if (isPreview) {
    return placeholders.reason;
  }
  return declineReasons[decision.kind === 'decline' ? decision.reason : 'other'];
}
