import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { whoseTurn } from '../whose-turn.ts';

/** To the mailbox that the old link went to, whoever pressed for a new one. */
export function freshLinkEmail(context: EmailContext): Letter {
  const { message, application, settings, consultant, link } = context;
  const toConsultant = message.recipient === 'consultant';
  return {
    subject: { da: 'Her er et nyt link', en: 'Here is a new link' },
    preheader: { da: 'Brug det i stedet for det gamle.', en: 'Use it in place of the old one.' },
    contact: toConsultant ? settings.coordinator : consultant,
    blocks: [
      heading({ da: 'Her er et nyt link', en: 'Here is a new link' }),
      paragraph({
        da: 'Der er trykket på, at linket til henvendelsen skal sendes igen. Her er det.',
        en: 'Somebody pressed to have the link to the enquiry sent again. Here it is.',
      }),
      ...whoseTurn(context),
      facts(referenceFact(application.reference)),
      button(
        toConsultant
          ? { da: 'Se henvendelsen', en: 'See the enquiry' }
          : { da: 'Se jeres henvendelse', en: 'See your enquiry' },
        link,
      ),
      paragraph({
        da: 'Er mailen kommet uventet? Så gør ikke noget. Send ikke linket videre.',
        en: 'Did this come unexpectedly? Then do nothing. Do not pass the link on.',
      }),
    ],
  };
}
