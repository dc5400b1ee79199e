import { fieldsOf } from '../../../schemas/answers.ts';
import { type Block, button, facts, heading, list, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { whoseTurn } from '../whose-turn.ts';

/** Tells the mailbox that counts from now on which details were changed; what they are is on the page. */
export function contactCorrectedEmail(context: EmailContext): Letter {
  const { application, consultant, link } = context;
  return {
    subject: { da: 'Jeres oplysninger er rettet', en: 'Your details have been changed' },
    preheader: { da: 'Vi skriver til jer her fra nu af.', en: 'We write to you here from now on.' },
    contact: consultant,
    reason: { da: 'Var det ikke jer?', en: 'Was it not you?' },
    blocks: [
      heading({ da: 'Jeres oplysninger er rettet', en: 'Your details have been changed' }),
      ...whatChanged(context),
      ...whoseTurn(context),
      facts(referenceFact(application.reference)),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
      paragraph({
        da: 'I skal ikke gøre noget. Vi skriver til jer på denne adresse fra nu af.',
        en: 'You need not do anything. We write to you at this address from now on.',
      }),
    ],
  };
}

function whatChanged({ form, message }: EmailContext): readonly Block[] {
  const labels = fieldsOf(form)
    .filter(({ id }) => message.corrected?.includes(id))
    .map(({ label }) => label);
  return labels.length === 0
    ? []
    : [paragraph({ da: 'Dette er rettet på siden:', en: 'This was changed on the page:' }), list(labels)];
}
