import { applicantName } from '../applicant.ts';
import type { Block } from '../blocks.ts';
import { button, facts, heading, list, paragraph } from '../blocks.ts';
import { codedAnswers } from '../coded-answers.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText, slotText } from '../moments.ts';

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
      facts(
        applicantFact(name),
        referenceFact(application.reference),
        ...codedAnswers(form, application.answers),
      ),
      ...wishes(application.wishes.map(slotText)),
      button({ da: 'Se henvendelsen og svar', en: 'See the enquiry and answer' }, link),
      paragraph({
        da: 'Du kan trygt åbne linket. Der sker intet, før du vælger og trykker. Send ikke linket videre.',
        en: 'It is safe to open the link. Nothing happens until you choose and press. Do not pass the link on.',
      }),
    ],
  };
}

function wishes(times: readonly ReturnType<typeof slotText>[]): readonly Block[] {
  if (times.length === 0) {
    return [paragraph({ da: 'Ingen af tiderne passede dem.', en: 'None of the times suited them.' })];
  }
  return [
    paragraph({ da: 'De ønsker en af disse tider:', en: 'They would like one of these times:' }),
    list(times),
  ];
}
