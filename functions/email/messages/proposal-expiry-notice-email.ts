import { applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';

export function proposalExpiryNoticeEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const name = applicantName(context);
  return {
    subject: { da: `${name} valgte ingen tid`, en: `${name} chose no time` },
    preheader: { da: 'Du skal ikke gøre mere.', en: 'There is nothing more to do.' },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Dine forslag fik intet svar', en: 'Your proposals got no answer' }),
      paragraph({
        da: `${name} valgte ikke en tid inden fristen. Henvendelsen er lukket, og tiderne er fri igen.`,
        en: `${name} chose no time before the deadline. The enquiry is closed, and the times are free again.`,
      }),
      paragraph({
        da: 'Du skal ikke gøre mere. Vi har skrevet, at de kan ringe til dig, hvis de stadig vil mødes.',
        en: 'There is nothing more to do. We told them to call you if they still want to meet.',
      }),
      facts(applicantFact(name), referenceFact(application.reference)),
      button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link),
    ],
  };
}
