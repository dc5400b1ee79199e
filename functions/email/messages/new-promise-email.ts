import type { Text } from '../../../schemas/text.ts';
import { button, facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, promisedByFact, referenceFact } from '../facts.ts';
import { heldTimes } from '../held-times.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';

/** The silence is broken by us: what was promised and not kept, the new date, and who sees to it. */
export function newPromiseEmail(context: EmailContext): Letter {
  const { application, settings, consultant, link } = context;
  const { coordinator } = settings;
  const until = momentText(application.decideBy);
  return {
    subject: { da: 'I får svar senere end lovet', en: 'Your answer comes later than promised' },
    preheader: { da: `I får svar senest ${until.da}.`, en: `You will get an answer by ${until.en}.` },
    contact: coordinator,
    reason: { da: 'Vil I ikke vente på svar?', en: 'Would you rather not wait?' },
    blocks: [
      heading({ da: 'I får svar senere end lovet', en: 'Your answer comes later than promised' }),
      paragraph(notKept(application.brokenPromise)),
      paragraph({
        da: `I får nu svar senest ${until.da}. ${coordinator.name} holder øje med, at det sker.`,
        en: `You will now get an answer by ${until.en}. ${coordinator.name} will see to it.`,
      }),
      facts(
        referenceFact(application.reference),
        promisedByFact(application.decideBy),
        consultantFact(consultant),
      ),
      ...heldTimes(context),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
    ],
  };
}

function notKept(brokenPromise: string | undefined): Text {
  if (brokenPromise === undefined) {
    return {
      da: 'Vi har ikke svaret jer til tiden. Det er vi kede af.',
      en: 'We did not answer you in time. We are sorry.',
    };
  }
  const passed = momentText(brokenPromise);
  return {
    da: `Vi lovede jer svar senest ${passed.da}. Det nåede vi ikke. Det er vi kede af.`,
    en: `We promised you an answer by ${passed.en}. We did not manage. We are sorry.`,
  };
}
