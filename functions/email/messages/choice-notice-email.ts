import { bookingOf } from '../agreed.ts';
import { applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, meetingFacts, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { slotText } from '../moments.ts';

export function choiceNoticeEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const booking = bookingOf(application);
  const name = applicantName(context);
  return {
    subject: { da: `${name} har valgt en tid`, en: `${name} has chosen a time` },
    preheader: slotText(booking.slot),
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Mødet er aftalt', en: 'The meeting is agreed' }),
      paragraph({
        da: `${name} har valgt en af dine tider. De andre er fri igen. Mødet følger med som en aftale til din kalender.`,
        en: `${name} has chosen one of your times. The others are free again. It comes with this e-mail.`,
      }),
      facts(applicantFact(name), ...meetingFacts(booking), referenceFact(application.reference)),
      button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link),
    ],
  };
}
