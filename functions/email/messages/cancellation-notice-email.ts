import { bookingOf } from '../agreed.ts';
import { applicantName } from '../applicant.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, meetingFacts, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { slotText } from '../moments.ts';

export function cancellationNoticeEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const booking = bookingOf(application);
  const name = applicantName(context);
  return {
    subject: { da: `${name} har aflyst mødet`, en: `${name} has cancelled the meeting` },
    preheader: slotText(booking.slot),
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Et møde er aflyst', en: 'A meeting has been cancelled' }),
      paragraph({
        da: `${name} har aflyst mødet med dig. Mailen fjerner også mødet fra din kalender.`,
        en: `${name} has cancelled the meeting with you. This e-mail also takes it out of your calendar.`,
      }),
      facts(applicantFact(name), ...meetingFacts(booking), referenceFact(application.reference)),
      button({ da: 'Se henvendelsen', en: 'See the enquiry' }, link),
    ],
  };
}
