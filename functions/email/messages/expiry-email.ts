import type { Text } from '../../../schemas/text.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** The last promise was not kept: the coordinator takes over by name, and answers to the mail go there. */
export function expiryEmail({ application, settings, link }: EmailContext): Letter {
  const { name } = settings.coordinator;
  const until = momentText(application.decideBy);
  return {
    subject: { da: 'I har ikke fået svar til tiden', en: 'You did not get an answer in time' },
    preheader: { da: `Ring til ${name}.`, en: `Call ${name}.` },
    contact: settings.coordinator,
    reason: {
      da: `${name} vil gerne finde en ny tid sammen med jer.`,
      en: `${name} would like to find a new time with you.`,
    },
    blocks: [
      heading({ da: 'I har ikke fået svar til tiden', en: 'You did not get an answer in time' }),
      paragraph({
        da: `Vi lovede jer svar senest ${until.da}. Det nåede vi ikke. Det er vi kede af.`,
        en: `We promised you an answer by ${until.en}. We did not manage. We are sorry.`,
      }),
      facts(referenceFact(application.reference)),
      ...(application.wishes.length === 0 || !application.holdsWishes ? [] : [paragraph(noLongerHeld)]),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
    ],
  };
}

const noLongerHeld: Text = {
  da: 'De tider, I ønskede, er ikke længere holdt fri.',
  en: 'The times you asked for are no longer kept free.',
};
