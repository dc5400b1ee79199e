import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';

export function withdrawalEmail({ application, consultant, link }: EmailContext): Letter {
  return {
    subject: { da: 'I har trukket jeres henvendelse tilbage', en: 'You have withdrawn your enquiry' },
    preheader: { da: 'Der sker ikke mere i sagen.', en: 'Nothing more will happen.' },
    contact: consultant,
    blocks: [
      heading({ da: 'I har trukket jeres henvendelse tilbage', en: 'You have withdrawn your enquiry' }),
      paragraph({
        da: `Der sker ikke mere. Vi holder ingen tider fri til jer, og ${consultant.name} har fået besked.`,
        en: `Nothing more will happen. We keep no times free for you, and ${consultant.name} has been told.`,
      }),
      facts(referenceFact(application.reference)),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
      paragraph({
        da: 'I er velkomne til at skrive til os igen en anden gang.',
        en: 'You are welcome to write to us again another time.',
      }),
    ],
  };
}
