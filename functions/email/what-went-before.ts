import type { Question } from '../../schemas/question.ts';
import type { Text } from '../../schemas/text.ts';
import type { EmailContext } from './email.ts';
import { formerHolder } from './holder.ts';

/** What a consultant who is asked must know of an application that has been some way already. */
export function whatWentBefore(context: EmailContext): readonly Text[] {
  const { brokenPromise, questions = [] } = context.application;
  return [
    ...takenOver(context),
    ...(questions.length === 0 ? [] : [asked(questions)]),
    ...(brokenPromise === undefined ? [] : [alreadyLate]),
  ];
}

/** The note is for colleagues, and stays on the page. */
function takenOver(context: EmailContext): readonly Text[] {
  const former = formerHolder(context);
  if (former === undefined) {
    return [];
  }
  const hasNote = context.application.handedOn?.note !== undefined;
  return [
    {
      da: `Du tager over efter ${former}. Fristen er den, som de har fået lovet.${hasNote ? ' Der er en note til dig på siden.' : ''}`,
      en: `You take over from ${former}. The deadline is what they were promised.${hasNote ? ' There is a note for you on the page.' : ''}`,
    },
  ];
}

function asked(questions: readonly Question[]): Text {
  return questions.at(-1)?.answeredAt === undefined
    ? {
        da: 'De har fået et spørgsmål og har ikke svaret på det. Fristen stod stille imens.',
        en: 'They were asked a question and have not answered it. The deadline stood still meanwhile.',
      }
    : {
        da: 'De har fået et spørgsmål, og svaret står på siden. Fristen stod stille imens.',
        en: 'They were asked a question, and the answer is on the page. The deadline stood still meanwhile.',
      };
}

const alreadyLate: Text = {
  da: 'De har ventet længere, end vi lovede dem. Svar helst før fristen.',
  en: 'They have waited longer than we promised. Please answer before the deadline if you can.',
};
