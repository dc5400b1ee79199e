import type { Application } from '../../../schemas/application.ts';
import { type Block, button, facts, heading, list, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, promisedByFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { slotText } from '../moments.ts';

/** Others were first: the company may choose among what is still free, or wait for a proposal. */
export function wishLostEmail({ application, consultant, link }: EmailContext): Letter {
  return {
    subject: { da: 'Vælg nye tider til jeres møde', en: 'Choose new times for your meeting' },
    preheader: { da: 'De tider, I ønskede, er optaget nu.', en: 'The times you wished for are taken now.' },
    contact: consultant,
    blocks: [
      heading({ da: 'Jeres tider er optaget nu', en: 'Your times are taken now' }),
      ...lost(application),
      paragraph({
        da: `Vælg nye tider på siden. Så svarer ${consultant.name} jer inden samme frist som før.`,
        en: `Choose new times on the page. ${consultant.name} then answers you by the same date as before.`,
      }),
      facts(
        referenceFact(application.reference),
        promisedByFact(application.decideBy),
        consultantFact(consultant),
      ),
      button({ da: 'Vælg nye tider', en: 'Choose new times' }, link),
    ],
  };
}

/** Sent late it may come after new ones were chosen. */
function lost({ lostWishes = [] }: Application): readonly Block[] {
  const others = {
    da: 'Andre har nået at få de tider, I ønskede:',
    en: 'Others were first to get the times you wished for:',
  };
  return lostWishes.length === 0 ? [] : [paragraph(others), list(lostWishes.map(slotText))];
}
