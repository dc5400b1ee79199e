import { NO_PROPOSAL } from '../../../schemas/applicant-act.ts';
import type { Slot } from '../../../schemas/slot.ts';
import type { Text } from '../../../schemas/text.ts';
import { proposedSlots } from '../../domain/acts/choose.ts';
import { isAllowed } from '../../domain/transitions.ts';
import { controlId } from '../element-ids.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { choice } from '../widgets/choice.ts';
import { factList } from '../widgets/fact-list.ts';
import { described, faultLine } from '../widgets/question-parts.ts';
import { slotText } from '../widgets/slot-text.ts';
import { writtenField } from '../widgets/written-field.ts';
import { actForm, valuesOf } from './act-form.ts';
import { applicantFault } from './applicant-faults.ts';
import type { ApplicationPage } from './application-page.ts';

const texts = {
  question: { da: 'Hvilken tid vælger I?', en: 'Which time do you choose?' },
  held: {
    da: 'Vi holder tiderne fri til jer, til fristen er gået.',
    en: 'We keep the times free for you until the deadline.',
  },
  none: { da: 'Ingen af tiderne passer', en: 'None of the times suits us' },
  onlyNone: {
    da: 'Udfyldes kun, hvis ingen af tiderne passer.',
    en: 'Only fill this in if none of the times suits you.',
  },
  message: { da: 'Hvornår kan I så?', en: 'When can you then?' },
  messageHint: {
    da: '{consultant} læser det og finder andre tider. Højst 800 tegn',
    en: '{consultant} reads it and finds other times. At most 800 characters',
  },
  effect: {
    da: 'Vælger I en tid, er mødet aftalt, når I trykker på knappen. I får begge en kalenderaftale på e-mail.',
    en: 'If you choose a time, the meeting is agreed when you press the button. Both of you get a calendar entry by e-mail.',
  },
  button: { da: 'Send jeres valg', en: 'Send your choice' },
  place: { da: 'Sted', en: 'Place' },
  with: { da: 'Med', en: 'With' },
} as const satisfies Record<string, Text>;

/**
 * The times that a consultant proposed, one press away: one button for all, and none is chosen beforehand,
 * so that a program that presses buttons books nothing.
 */
export function timeChoice(page: ApplicationPage): Html | undefined {
  const { application, language, now } = page;
  if (!isAllowed('choose', application.status)) {
    return undefined;
  }
  const slots = proposedSlots(application, now);
  const fault = applicantFault(page, 'slotId');
  return html`<section class="section">${actForm(
    page,
    'choose',
    html`<fieldset class="slots${fault && ' has-fault'}"${described('slotId', { hint: false, fault: fault !== undefined })}>
<legend><h2>${texts.question[language]}</h2></legend>
${fault && faultLine('slotId', fault, language)}
<p>${texts.held[language]}</p>
${meeting(page)}
${slots.map((slot, index) => timeOption(page, slot, index))}
${noneOption(page, slots.length)}
</fieldset>
<p>${texts.effect[language]}</p>
<button class="button" type="submit">${texts.button[language]}</button>`,
  )}</section>`;
}

function meeting({ application: { decision }, consultant, language }: ApplicationPage): Html | undefined {
  return decision?.kind === 'propose'
    ? factList([
        { term: texts.place[language], value: decision.place },
        { term: texts.with[language], value: consultant.name },
      ])
    : undefined;
}

function timeOption(page: ApplicationPage, slot: Slot, index: number): Html {
  return option(page, { value: slot.id, label: slotText(slot, page.language), index });
}

function noneOption(page: ApplicationPage, index: number): Html {
  const { consultant, language } = page;
  const fault = applicantFault(page, 'message');
  return html`<div class="none-fits">
${option(page, { value: NO_PROPOSAL, label: texts.none[language], index })}
<div class="revealed${fault && ' is-shown'}"><p class="condition">${texts.onlyNone[language]}</p>
${writtenField({
  name: 'message',
  label: texts.message,
  hint: fill(texts.messageHint[language], { consultant: consultant.name }),
  isOptional: true,
  value: textIn(valuesOf(page, 'choose'), 'message'),
  fault,
  language,
})}</div></div>`;
}

interface TimeOption {
  readonly value: string;
  readonly label: string;
  readonly index: number;
}

/** The first one answers to the control's own id, so that links to the fault reach it. */
function option(page: ApplicationPage, { value, label, index }: TimeOption): Html {
  return choice({
    type: 'radio',
    id: index === 0 ? controlId('slotId') : `${controlId('slotId')}-${index + 1}`,
    name: 'slotId',
    value,
    label,
    isChosen: textIn(valuesOf(page, 'choose'), 'slotId') === value,
  });
}
