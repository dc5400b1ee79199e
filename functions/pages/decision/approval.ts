import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { choice } from '../widgets/choice.ts';
import { described, faultLine, hintLine } from '../widgets/question-parts.ts';
import { consequences } from './consequences.ts';
import { decisionFault } from './decision-faults.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage, WishedSlot } from './decision-page.ts';
import { wishText } from './wish-text.ts';

/** The first of the two answers, with the fields that belong to it; without a usable time it cannot be given. */
export function approval(page: DecisionPage): Html {
  const { language, wishes, values } = page;
  if (!wishes.some(({ state }) => state === 'available')) {
    return html`<p class="panel">${(wishes.length === 0 ? texts.noWishes : texts.noneLeft)[language]}</p>
${wishes.length > 0 && html`<ul>${wishes.map((wish) => html`<li>${wishText(wish, language)}</li>`)}</ul>`}`;
  }
  const hasFault = ['slotId', 'place'].some((name) => decisionFault(page, name) !== undefined);
  return html`${choice({
    type: 'radio',
    id: controlId('decision'),
    name: 'decision',
    value: 'approve',
    label: texts.approve[language],
    isChosen: textIn(values, 'decision') === 'approve',
  })}
<div class="revealed${hasFault && ' is-shown'}"><p class="condition">${texts.onlyApprove[language]}</p>
${slotQuestion(page)}
${placeQuestion(page)}
</div>
${consequences(page, 'approve')}`;
}

function slotQuestion(page: DecisionPage): Html {
  const { language, wishes, values } = page;
  const fault = decisionFault(page, 'slotId');
  return html`<fieldset class="field${fault && ' has-fault'}"${described('slotId', { hint: false, fault: fault !== undefined })}>
<legend>${texts.slot[language]}</legend>
${fault && faultLine('slotId', fault, language)}
${wishes.map((wish, index) =>
  choice({
    type: 'radio',
    id: index === firstUsable(wishes) ? controlId('slotId') : `${controlId('slotId')}-${wish.slot.id}`,
    name: 'slotId',
    value: wish.slot.id,
    label: wishText(wish, language),
    isChosen: textIn(values, 'slotId') === wish.slot.id && wish.state === 'available',
    attributes: wish.state === 'available' ? undefined : html` disabled`,
  }),
)}
</fieldset>`;
}

function firstUsable(wishes: readonly WishedSlot[]): number {
  return wishes.findIndex(({ state }) => state === 'available');
}

function placeQuestion(page: DecisionPage): Html {
  const { language, values, consultant } = page;
  const fault = decisionFault(page, 'place');
  const place = Object.hasOwn(values, 'place') ? textIn(values, 'place') : consultant.place;
  return html`<div class="field"><label for="${controlId('place')}">${texts.place[language]}</label>
${hintLine('place', texts.placeHint[language])}
${fault && faultLine('place', fault, language)}
<input class="input" id="${controlId('place')}" name="place" type="text" autocomplete="off"${described('place', { hint: true, fault: fault !== undefined })}${fault && html` aria-invalid="true"`} value="${place}"></div>`;
}
