import type { Question } from '../../../schemas/question.ts';
import type { Text } from '../../../schemas/text.ts';
import { questionOf } from '../agreed.ts';
import { type Block, button, facts, heading, paragraph, quote } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { answerByFact, consultantFact, referenceFact } from '../facts.ts';
import { heldTimes } from '../held-times.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';
import { placeholders } from '../placeholders.ts';

/** While the company owes an answer, the date that it was promised stands still. */
export function questionEmail(context: EmailContext): Letter {
  const { application, consultant, link } = context;
  const question = questionOf(application);
  const until = momentText(question.answerBy);
  return {
    subject: { da: 'Vi har et spørgsmål til jer', en: 'We have a question for you' },
    preheader: { da: `Svar senest ${until.da}.`, en: `Answer by ${until.en}.` },
    contact: consultant,
    blocks: [
      heading({ da: 'Vi har et spørgsmål til jer', en: 'We have a question for you' }),
      paragraph({
        da: `${consultant.name} vil gerne vide mere, før I får svar.`,
        en: `${consultant.name} would like to know more before you get an answer.`,
      }),
      ...questionBlocks(context, question),
      facts(
        answerByFact(question.answerBy),
        consultantFact(consultant),
        referenceFact(application.reference),
      ),
      paragraph(meanwhile(application.decideBy)),
      ...heldTimes(context),
      button({ da: 'Svar på spørgsmålet', en: 'Answer the question' }, link),
    ],
  };
}

function questionBlocks({ consultant, isPreview }: EmailContext, { text }: Question): readonly Block[] {
  const title = { da: `Spørgsmål fra ${consultant.name}`, en: `Question from ${consultant.name}` };
  return isPreview ? [facts({ label: title, value: placeholders.question })] : quote(title, text);
}

function meanwhile(decideBy: string): Text {
  const promised = momentText(decideBy);
  return {
    da: `Vi har lovet jer svar senest ${promised.da}. Den frist står stille, til I har svaret. Hører vi ikke fra jer, tager vi stilling uden.`,
    en: `We promised you an answer by ${promised.en}. That deadline stands still until you have answered. If we do not hear from you, we decide without.`,
  };
}
