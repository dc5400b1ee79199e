import type { Text } from '../../../schemas/text.ts';
import { chooseByOf } from '../agreed.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** The company chose none of the times in time; a call still gets it a meeting. */
export function proposalExpiryEmail({ application, consultant, link }: EmailContext): Letter {
  return {
    subject: { da: 'I har ikke valgt en tid', en: 'You have not chosen a time' },
    preheader: { da: 'Henvendelsen er lukket.', en: 'The enquiry is closed.' },
    contact: consultant,
    reason: { da: 'Vil I stadig mødes?', en: 'Do you still want to meet?' },
    blocks: [
      heading({ da: 'I har ikke valgt en tid', en: 'You have not chosen a time' }),
      paragraph(notChosen(chooseByOf(application))),
      facts(consultantFact(consultant), referenceFact(application.reference)),
      paragraph({
        da: 'I kan ringe til os, eller I kan sende en ny henvendelse.',
        en: 'You can call us, or you can send a new enquiry.',
      }),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
    ],
  };
}

function notChosen(chooseBy: string): Text {
  const until = momentText(chooseBy);
  return {
    da: `I skulle vælge senest ${until.da}. Nu er tiderne ikke længere holdt fri, og henvendelsen er lukket.`,
    en: `You had to choose by ${until.en}. The times are no longer kept free, and the enquiry is closed.`,
  };
}
