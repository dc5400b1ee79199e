import { bookingOf } from '../agreed.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, meetingFacts, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { slotText } from '../moments.ts';

export function cancellationEmail({ application, consultant, link }: EmailContext): Letter {
  const booking = bookingOf(application);
  return {
    subject: { da: 'I har aflyst jeres møde', en: 'You have cancelled your meeting' },
    preheader: slotText(booking.slot),
    contact: consultant,
    blocks: [
      heading({ da: 'I har aflyst jeres møde', en: 'You have cancelled your meeting' }),
      paragraph({
        da: `${consultant.name} har fået besked. Mailen fjerner også mødet fra jeres kalender.`,
        en: `${consultant.name} has been told. This e-mail also takes the meeting out of your calendar.`,
      }),
      facts(...meetingFacts(booking), consultantFact(consultant), referenceFact(application.reference)),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
      paragraph({
        da: 'Vil I have en ny tid? Så ring til os.',
        en: 'Would you like a new time? Please call us.',
      }),
    ],
  };
}
