import type { Text } from '../../../schemas/text.ts';
import { applicantName } from '../applicant.ts';
import { type Block, button, facts, heading, list, paragraph } from '../blocks.ts';
import { codedAnswers } from '../coded-answers.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText, slotText } from '../moments.ts';
import { placeholders } from '../placeholders.ts';
import { tentativeWords } from '../tentative-words.ts';
import { whatWentBefore } from '../what-went-before.ts';

/** Asks for a decision by one link to one page: a scanner that follows it finds nothing that decides. */
export function requestEmail(context: EmailContext): Letter {
  const { application, form, settings, link } = context;
  const until = momentText(application.decideBy);
  const name = applicantName(context);
  return {
    subject: { da: `Ny henvendelse fra ${name}`, en: `New enquiry from ${name}` },
    preheader: { da: `Svar senest ${until.da}.`, en: `Answer by ${until.en}.` },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Du har fået en ny henvendelse', en: 'You have a new enquiry' }),
      paragraph({
        da: `Svar senest ${until.da}. Kun du kan svare.`,
        en: `Answer by ${until.en}. Only you can answer.`,
      }),
      ...whatWentBefore(context).map(paragraph),
      facts(
        applicantFact(name),
        referenceFact(application.reference),
        ...codedAnswers(form, application.answers),
      ),
      ...wishes(context),
      ...tentativeWords(context),
      button({ da: 'Se henvendelsen og svar', en: 'See the enquiry and answer' }, link),
      paragraph({
        da: 'Du kan trygt åbne linket. Der sker intet, før du vælger og trykker. Send ikke linket videre.',
        en: 'It is safe to open the link. Nothing happens until you choose and press. Do not pass the link on.',
      }),
    ],
  };
}

/** In a preview nobody knows yet which of the times are free for whoever takes over. */
function wishes({ application, isPreview }: EmailContext): readonly Block[] {
  if (application.wishes.length === 0) {
    return [paragraph(application.handedOn === undefined ? noneFitted : noneFree)];
  }
  return [
    paragraph({ da: 'De ønsker en af disse tider:', en: 'They would like one of these times:' }),
    list(isPreview ? [placeholders.keptTimes] : application.wishes.map(slotText)),
  ];
}

const noneFitted: Text = { da: 'Ingen af tiderne passede dem.', en: 'None of the times suited them.' };

/** Whether any were wished for, or only not of this consultant, makes no difference to them. */
const noneFree: Text = {
  da: 'Der er ingen ønskede tider, som er fri hos dig.',
  en: 'There are no wished times that are free in your calendar.',
};
