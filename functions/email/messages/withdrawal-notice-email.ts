import { applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { tentativeWords } from '../tentative-words.ts';

export function withdrawalNoticeEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const name = applicantName(context);
  return {
    subject: { da: `${name} har trukket sig`, en: `${name} has withdrawn` },
    preheader: { da: 'Du skal ikke gøre mere.', en: 'There is nothing more to do.' },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'En henvendelse er trukket tilbage', en: 'An enquiry has been withdrawn' }),
      paragraph({
        da: `${name} har trukket sin henvendelse tilbage. Du skal ikke gøre mere. Tiderne i din kalender er fri igen.`,
        en: `${name} has withdrawn the enquiry. There is nothing more to do. The times in your calendar are free again.`,
      }),
      facts(applicantFact(name), referenceFact(application.reference)),
      ...tentativeWords(context),
      button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link),
    ],
  };
}
