import { questionOf } from '../agreed.ts';
import { button, facts, heading, paragraph, quote } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { answerByFact, consultantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

export function questionReminderEmail({ application, consultant, link }: EmailContext): Letter {
  const question = questionOf(application);
  const until = momentText(question.answerBy);
  return {
    subject: { da: 'Husk at svare på vores spørgsmål', en: 'Please answer our question' },
    preheader: { da: `Svar senest ${until.da}.`, en: `Answer by ${until.en}.` },
    contact: consultant,
    blocks: [
      heading({ da: 'Husk at svare på vores spørgsmål', en: 'Please answer our question' }),
      paragraph({
        da: `${consultant.name} venter på jeres svar. Hører vi ikke fra jer, tager vi stilling uden.`,
        en: `${consultant.name} is waiting for your answer. If we do not hear from you, we decide without.`,
      }),
      ...quote(
        { da: `Spørgsmål fra ${consultant.name}`, en: `Question from ${consultant.name}` },
        question.text,
      ),
      facts(
        answerByFact(question.answerBy),
        consultantFact(consultant),
        referenceFact(application.reference),
      ),
      button({ da: 'Svar på spørgsmålet', en: 'Answer the question' }, link),
    ],
  };
}
