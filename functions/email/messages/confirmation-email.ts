import { HOUR } from '../../domain/time-units.ts';
import { bookingOf } from '../agreed.ts';
import { button, facts, heading, paragraph, quote } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, meetingFacts, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText, slotText } from '../moments.ts';

export function confirmationEmail({ application, settings, consultant, link }: EmailContext): Letter {
  const booking = bookingOf(application);
  const cancelUntil = Date.parse(booking.slot.start) - settings.deadlines.cancelUntilHours * HOUR;
  const until = momentText(new Date(cancelUntil));
  return {
    subject: { da: 'Jeres møde er aftalt', en: 'Your meeting is agreed' },
    preheader: slotText(booking.slot),
    contact: consultant,
    blocks: [
      heading({ da: 'Jeres møde er aftalt', en: 'Your meeting is agreed' }),
      facts(...meetingFacts(booking), consultantFact(consultant), referenceFact(application.reference)),
      ...quote(
        { da: `Besked fra ${consultant.name}`, en: `Message from ${consultant.name}` },
        application.decision?.message,
      ),
      paragraph({
        da: 'Mødet følger med som en aftale til jeres kalender.',
        en: 'The meeting comes with this e-mail as an entry for your calendar.',
      }),
      paragraph({
        da: `Kan I ikke komme? Så aflys på siden senest ${until.da}. Efter den tid skal I ringe.`,
        en: `Can you not come? Cancel on the page by ${until.en}. After that, please call.`,
      }),
      button({ da: 'Se eller aflys mødet', en: 'See or cancel the meeting' }, link),
    ],
  };
}
