import { displayPhone } from '../../../schemas/fields/phone-number.ts';
import type { Contact } from '../../../schemas/settings.ts';
import type { Text } from '../../../schemas/text.ts';
import { type Block, button, facts, heading, list, paragraph, same } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import { consultantFact, promisedByFact, referenceFact } from '../facts.ts';
import { heldTimes, notHeld } from '../held-times.ts';
import { formerHolder } from '../holder.ts';
import type { Letter } from '../letter.ts';
import { placeholders } from '../placeholders.ts';

/** The company hears whom to turn to now, and that its date stands. */
export function newConsultantEmail(context: EmailContext): Letter {
  const { application, consultant, link, isPreview } = context;
  const name = isPreview ? placeholders.colleague : same(consultant.name);
  const phone = isPreview ? placeholders.phone : same(displayPhone(consultant.phone));
  return {
    subject: { da: 'I har fået en ny konsulent', en: 'You have a new consultant' },
    preheader: { da: 'I får svar til samme tid som før.', en: 'You get your answer by the same time.' },
    contact: isPreview ? colleagueFor(context) : consultant,
    blocks: [
      heading({ da: 'I har fået en ny konsulent', en: 'You have a new consultant' }),
      paragraph({
        da: `${name.da} svarer jer nu ${insteadOf(context).da}. I skal ikke gøre noget, og datoen er den samme.`,
        en: `${name.en} will answer you ${insteadOf(context).en}. You need not do anything, and the date stands.`,
      }),
      facts(
        referenceFact(application.reference),
        promisedByFact(application.decideBy),
        isPreview ? { ...consultantFact(consultant), value: name } : consultantFact(consultant),
        { label: { da: 'Telefon', en: 'Phone' }, value: phone },
      ),
      ...keptTimes(context, name),
      button({ da: 'Se jeres henvendelse', en: 'See your enquiry' }, link),
    ],
  };
}

function insteadOf(context: EmailContext): Text {
  const former = formerHolder(context);
  return former === undefined
    ? { da: 'fra nu af', en: 'from now on' }
    : { da: `i stedet for ${former}`, en: `instead of ${former}` };
}

function keptTimes(context: EmailContext, name: Text): readonly Block[] {
  const introduction = {
    da: 'Af de tider, I ønskede, holder vi stadig disse fri til jer:',
    en: 'Of the times you asked for, we are still keeping these free for you:',
  };
  if (context.isPreview) {
    const said = context.application.holdsWishes ? introduction : notHeld;
    return [paragraph(said), list([placeholders.keptTimes])];
  }
  const kept = heldTimes(context, introduction);
  return kept.length > 0
    ? kept
    : [
        paragraph({
          da: `Lige nu holder vi ingen tider fri til jer. ${name.da} ser på, hvornår I kan mødes.`,
          en: `We are keeping no times free for you now. ${name.en} will look for a time.`,
        }),
      ];
}

/** Answers to a preview go nowhere; only name and number are shown. */
function colleagueFor({ consultant, message }: EmailContext): Contact {
  const { email } = consultant;
  return {
    email,
    name: placeholders.colleague[message.language],
    phone: placeholders.phone[message.language],
  };
}
