import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, promisedByFact, referenceFact } from '../facts.ts';
import { heldTimes } from '../held-times.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** No answer came: the consultant goes on without, and the date that stood still runs again. */
export function questionLapseEmail(context: EmailContext): Letter {
  const { application, consultant, link } = context;
  const until = momentText(application.decideBy);
  return {
    subject: { da: 'Vi går videre uden jeres svar', en: 'We go on without your answer' },
    preheader: { da: `I får svar senest ${until.da}.`, en: `You will get an answer by ${until.en}.` },
    contact: consultant,
    reason: { da: 'Vil I stadig svare på spørgsmålet?', en: 'Do you still want to answer the question?' },
    blocks: [
      heading({ da: 'Vi går videre uden jeres svar', en: 'We go on without your answer' }),
      paragraph({
        da: `Vi stillede jer et spørgsmål og fik ikke svar i tide. ${consultant.name} tager nu stilling uden.`,
        en: `We asked you a question and got no answer in time. ${consultant.name} now decides without.`,
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
