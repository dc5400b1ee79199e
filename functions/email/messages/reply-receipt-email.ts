import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, promisedByFact, referenceFact } from '../facts.ts';
import { heldTimes } from '../held-times.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** To the company, after its answer to a question, or to the times proposed. What it wrote stays on the page. */
export function replyReceiptEmail(context: EmailContext): Letter {
  const { application, consultant, link } = context;
  const until = momentText(application.decideBy);
  return {
    subject: { da: 'Tak for jeres svar', en: 'Thank you for your answer' },
    preheader: { da: `I hører fra os senest ${until.da}.`, en: `You will hear from us by ${until.en}.` },
    contact: consultant,
    blocks: [
      heading({ da: 'Tak for jeres svar', en: 'Thank you for your answer' }),
      paragraph({
        da: `${consultant.name} har fået besked og går videre med jeres henvendelse. I skal ikke gøre mere nu.`,
        en: `${consultant.name} has been told and goes on with your enquiry. You need not do more now.`,
      }),
      facts(
        promisedByFact(application.decideBy),
        consultantFact(consultant),
        referenceFact(application.reference),
      ),
      ...heldTimes(context),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
    ],
  };
}
