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
        da: `${name} har trukket sin henvendelse tilbage. Du skal ikke gøre mere. Vi holder ingen tider i din kalender til den.`,
        en: `${name} has withdrawn the enquiry. There is nothing more to do. We hold no times in your calendar for it.`,
      }),
      facts(applicantFact(name), referenceFact(application.reference)),
      ...tentativeWords(context),
      button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link),
    ],
  };
}
