import { applicantName } from '../applicant.ts';
import { button, facts, heading, list, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, deadlineFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText, slotText } from '../moments.ts';

/** The company has wished anew, and the consultant has something to approve again. */
export function newWishesEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const until = momentText(application.decideBy);
  const name = applicantName(context);
  return {
    subject: { da: `Nye ønskede tider fra ${name}`, en: `New wished times from ${name}` },
    preheader: { da: `Svar dem senest ${until.da}.`, en: `Answer them by ${until.en}.` },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'De har ønsket nye tider', en: 'They have wished for new times' }),
      paragraph({
        da: `Andre fik de tider, som ${name} først ønskede. Nu ønsker de en af disse tider:`,
        en: `Others got the times that ${name} first wished for. They would now like one of these:`,
      }),
      list(application.wishes.map(slotText)),
      facts(applicantFact(name), referenceFact(application.reference), deadlineFact(application.decideBy)),
      button({ da: 'Se henvendelsen og svar', en: 'See the enquiry and answer' }, link),
    ],
  };
}
