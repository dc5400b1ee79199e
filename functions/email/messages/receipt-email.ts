import type { Block } from '../blocks.ts';
import { button, facts, heading, paragraph, subheading } from '../blocks.ts';
import { codedAnswers } from '../coded-answers.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, promisedByFact, referenceFact } from '../facts.ts';
import { heldTimes } from '../held-times.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** Holds nothing that the sender wrote freely: anybody can type another person's address into a form. */
export function receiptEmail(context: EmailContext): Letter {
  const { application, form, consultant, link } = context;
  const until = momentText(application.decideBy);
  return {
    subject: { da: 'Vi har modtaget jeres henvendelse', en: 'We have received your enquiry' },
    preheader: { da: `I får svar senest ${until.da}.`, en: `You will get an answer by ${until.en}.` },
    contact: consultant,
    blocks: [
      heading({ da: 'Vi har modtaget jeres henvendelse', en: 'We have received your enquiry' }),
      facts(
        referenceFact(application.reference),
        promisedByFact(application.decideBy),
        consultantFact(consultant),
      ),
      subheading({ da: 'Det sker der nu', en: 'What happens next' }),
      paragraph(form.texts.next),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
      subheading({ da: 'Jeres valg', en: 'Your choices' }),
      facts(...codedAnswers(form, application.answers)),
      ...wishes(context),
      paragraph({
        da: 'Det, I selv har skrevet, står kun på siden. Har I ikke sendt noget til os? Så ring, og vi sletter det.',
        en: 'What you wrote yourself is only on the page. Did you not send us anything? Call us and we will delete it.',
      }),
    ],
  };
}

/** Sent late it may come when the consultant has changed, or others have got the times. */
function wishes(context: EmailContext): readonly Block[] {
  const { wishes, handedOn, lostWishes } = context.application;
  if (wishes.length > 0) {
    return heldTimes(context, {
      da: 'Vi holder disse tider fri til jer:',
      en: 'We are keeping these times free for you:',
    });
  }
  return handedOn === undefined && lostWishes === undefined
    ? [
        paragraph({
          da: 'I har svaret, at ingen af tiderne passer.',
          en: 'You told us that none of the times fit.',
        }),
      ]
    : [];
}
