import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';

/** Something broke on our side: nobody is asked to send anything again, and a person takes over. */
export function failureEmail({ application, settings, link }: EmailContext): Letter {
  const { name } = settings.coordinator;
  return {
    subject: { da: 'Der er sket en fejl hos os', en: 'Something went wrong on our side' },
    preheader: { da: `Ring til ${name}.`, en: `Call ${name}.` },
    contact: settings.coordinator,
    reason: {
      da: `${name} har fået besked og hjælper jer videre.`,
      en: `${name} has been told and will help you.`,
    },
    blocks: [
      heading({ da: 'Der er sket en fejl hos os', en: 'Something went wrong on our side' }),
      paragraph({
        da: 'Vi har jeres henvendelse, men den er gået i stå hos os. Fejlen er vores. I skal ikke sende den igen.',
        en: 'We have your enquiry, but it got stuck. The fault is ours. You need not send it again.',
      }),
      facts(referenceFact(application.reference)),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
    ],
  };
}
