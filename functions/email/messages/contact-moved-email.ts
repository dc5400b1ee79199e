import { facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';

/** To the address that was given up. The change may be somebody else's doing: no link, and no new address. */
export function contactMovedEmail({ application, settings }: EmailContext): Letter {
  return {
    subject: { da: 'Vi skriver til en anden adresse nu', en: 'We write to another address now' },
    preheader: { da: 'Ring, hvis det ikke var jer.', en: 'Call if it was not you.' },
    contact: settings.coordinator,
    reason: { da: 'Var det ikke jer?', en: 'Was it not you?' },
    blocks: [
      heading({ da: 'Vi skriver til en anden adresse nu', en: 'We write to another address now' }),
      paragraph({
        da: 'Der er skrevet en ny mailadresse på jeres henvendelse. Mails om den går dertil fra nu af.',
        en: 'A new e-mail address was given for your enquiry. E-mails about it go there from now on.',
      }),
      paragraph({
        da: 'Var det jer, skal I ikke gøre noget. De links, I fik her, virker ikke længere.',
        en: 'If it was you, there is nothing to do. The links you got here no longer work.',
      }),
      facts(referenceFact(application.reference)),
    ],
  };
}
