import { chooseByOf, proposalOf } from '../agreed.ts';
import { button, facts, heading, list, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { chooseByFact, consultantFact, placeFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText, slotText } from '../moments.ts';

export function proposalReminderEmail({ application, consultant, link, now }: EmailContext): Letter {
  const { slots, place } = proposalOf(application);
  const chooseBy = chooseByOf(application);
  const until = momentText(chooseBy);
  const left = slots.filter(({ start }) => Date.parse(start) > now.getTime());
  return {
    subject: { da: 'Husk at vælge en tid', en: 'Please choose a time' },
    preheader: { da: `Vælg senest ${until.da}.`, en: `Choose by ${until.en}.` },
    contact: consultant,
    blocks: [
      heading({ da: 'Husk at vælge en tid', en: 'Please choose a time' }),
      paragraph({
        da: 'Vi holder stadig disse tider fri til jer. Når fristen er gået, lukker vi henvendelsen.',
        en: 'We are still keeping these times free for you. After the deadline we close the enquiry.',
      }),
      list(left.map(slotText)),
      facts(
        chooseByFact(chooseBy),
        placeFact(place),
        consultantFact(consultant),
        referenceFact(application.reference),
      ),
      button({ da: 'Vælg en tid', en: 'Choose a time' }, link),
      paragraph({
        da: `Passer ingen af dem? Så sig det på siden, og ${consultant.name} svarer jer igen.`,
        en: `Does none of them fit? Say so on the page, and ${consultant.name} will answer you again.`,
      }),
    ],
  };
}
