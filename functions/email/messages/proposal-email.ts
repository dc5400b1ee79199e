import { chooseByOf, proposalOf } from '../agreed.ts';
import { button, facts, heading, list, paragraph, quote } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { chooseByFact, consultantFact, placeFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText, slotText } from '../moments.ts';
import { placeholders } from '../placeholders.ts';

/** Other times, held for the company until it has chosen one on its page, or said that none fits. */
export function proposalEmail({ application, consultant, link, isPreview }: EmailContext): Letter {
  const { slots, place, message } = proposalOf(application);
  const chooseBy = chooseByOf(application);
  const until = momentText(chooseBy);
  return {
    subject: { da: 'Vælg en tid til jeres møde', en: 'Choose a time for your meeting' },
    preheader: { da: `Vælg senest ${until.da}.`, en: `Choose by ${until.en}.` },
    contact: consultant,
    blocks: [
      heading({ da: 'Vælg en tid til jeres møde', en: 'Choose a time for your meeting' }),
      paragraph({
        da: `${consultant.name} vil gerne mødes med jer og foreslår:`,
        en: `${consultant.name} would like to meet you and proposes:`,
      }),
      list(isPreview ? [placeholders.times] : slots.map(slotText)),
      facts(
        chooseByFact(chooseBy),
        placeFact(place),
        consultantFact(consultant),
        referenceFact(application.reference),
      ),
      ...quote({ da: `Besked fra ${consultant.name}`, en: `Message from ${consultant.name}` }, message),
      paragraph({
        da: 'Vi holder tiderne fri til jer, til fristen er gået. Har I ikke svaret, lukker vi henvendelsen. I vælger med ét tryk på siden.',
        en: 'We keep the times free for you until the deadline. If you have not answered by then, we close the enquiry. You choose by one press on the page.',
      }),
      button({ da: 'Vælg en tid', en: 'Choose a time' }, link),
      paragraph({
        da: `Passer ingen af dem? Så sig det på siden, og ${consultant.name} svarer jer igen.`,
        en: `Does none of them fit? Say so on the page, and ${consultant.name} will answer you again.`,
      }),
    ],
  };
}
