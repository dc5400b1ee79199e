import { applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, deadlineFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** What the company wrote is read on the page, and never in a mail. */
export function replyNoticeEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const until = momentText(application.decideBy);
  const name = applicantName(context);
  return {
    subject: { da: `${name} har svaret`, en: `${name} has answered` },
    preheader: { da: `Svar dem senest ${until.da}.`, en: `Answer them by ${until.en}.` },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Dit spørgsmål er besvaret', en: 'Your question has been answered' }),
      paragraph({
        da: `Svaret står på siden. Din frist løber igen. Svar ${name} senest ${until.da}.`,
        en: `The answer is on the page. Your deadline runs again. Answer ${name} by ${until.en}.`,
      }),
      facts(applicantFact(name), referenceFact(application.reference), deadlineFact(application.decideBy)),
      button({ da: 'Læs svaret, og tag stilling', en: 'Read the answer and decide' }, link),
    ],
  };
}
