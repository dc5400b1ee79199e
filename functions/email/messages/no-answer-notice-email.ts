import { applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, deadlineFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

export function noAnswerNoticeEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const until = momentText(application.decideBy);
  const name = applicantName(context);
  return {
    subject: { da: `Intet svar fra ${name}`, en: `No answer from ${name}` },
    preheader: { da: `Svar dem senest ${until.da}.`, en: `Answer them by ${until.en}.` },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Dit spørgsmål fik intet svar', en: 'Your question got no answer' }),
      paragraph({
        da: `${name} har ikke svaret i tide. Din frist løber igen. Svar dem senest ${until.da}.`,
        en: `${name} has not answered in time. Your deadline runs again. Answer them by ${until.en}.`,
      }),
      facts(applicantFact(name), referenceFact(application.reference), deadlineFact(application.decideBy)),
      button({ da: 'Se henvendelsen og svar', en: 'See the enquiry and answer' }, link),
    ],
  };
}
