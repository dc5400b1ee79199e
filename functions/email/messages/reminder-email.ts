import type { Text } from '../../../schemas/text.ts';
import { wishesAhead } from '../../domain/acts/wish-anew.ts';
import { applicantName } from '../applicant.ts';
import { type Block, button, facts, heading, list, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { applicantFact, deadlineFact, referenceFact } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText, slotText } from '../moments.ts';

export function reminderEmail(context: EmailContext): Letter {
  const { application, settings, link } = context;
  const until = momentText(application.decideBy);
  const name = applicantName(context);
  return {
    subject: { da: `Husk at svare: ${name}`, en: `Please answer: ${name}` },
    preheader: { da: `Svar senest ${until.da}.`, en: `Answer by ${until.en}.` },
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Husk at svare', en: 'Please answer' }),
      paragraph({ da: `${name} venter på dit svar.`, en: `${name} is waiting for your answer.` }),
      facts(applicantFact(name), referenceFact(application.reference), deadlineFact(application.decideBy)),
      ...wishes(context),
      button({ da: 'Se henvendelsen og svar', en: 'See the enquiry and answer' }, link),
      ...otherwise(context).map(paragraph),
    ],
  };
}

function wishes({ application, now }: EmailContext): readonly Block[] {
  const ahead = wishesAhead(application, now);
  return ahead.length === 0
    ? []
    : [
        paragraph({ da: 'De ønsker en af disse tider:', en: 'They would like one of these times:' }),
        list(ahead.map(slotText)),
      ];
}

/** What follows if there is no answer now either. */
function otherwise({ application }: EmailContext): readonly Text[] {
  const standIn = application.ladder.find(({ kind }) => kind === 'standIn');
  if (standIn === undefined) {
    return [];
  }
  const at = momentText(standIn.at);
  return [
    {
      da: `Hører vi ikke fra dig, går den videre til en kollega ${at.da}.`,
      en: `If we do not hear from you, it goes to a colleague on ${at.en}.`,
    },
  ];
}
