import { applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, deadlineFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** None of the times fits the company; what it wrote about that is on the page alone. */
export function refusalNoticeEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const until = momentText(application.decideBy);
  const name = applicantName(context);
  return {
    subject: { da: `Ingen af tiderne passer ${name}`, en: `None of the times suits ${name}` },
    preheader: { da: `Svar dem senest ${until.da}.`, en: `Answer them by ${until.en}.` },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Ingen af dine tider passer', en: 'None of your times fits' }),
      paragraph({
        da: `${name} kan ikke på nogen af dem, og de er fri igen. Svar dem senest ${until.da}.`,
        en: `${name} can make none of them, and they are free again. Answer them by ${until.en}.`,
      }),
      paragraph({
        da: 'Du kan foreslå andre tider. Har de skrevet, hvad der passer dem, står det på siden.',
        en: 'You can propose other times. If they wrote what suits them, it is on the page.',
      }),
      facts(applicantFact(name), referenceFact(application.reference), deadlineFact(application.decideBy)),
      button({ da: 'Se henvendelsen og svar', en: 'See the enquiry and answer' }, link),
    ],
  };
}
