import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { choice } from '../widgets/choice.ts';
import { described, faultLine } from '../widgets/question-parts.ts';
import { decisionFault } from './decision-faults.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage } from './decision-page.ts';
import { wishText } from './wish-text.ts';

/** Which of the times wished for is approved; those that are gone can be seen, and not chosen. */
export function approval(page: DecisionPage): Html {
  const { language, wishes, values } = page;
  const fault = decisionFault(page, 'slotId');
  const first = wishes.findIndex(({ state }) => state === 'available');
  return html`<fieldset class="field${fault && ' has-fault'}"${described('slotId', { hint: false, fault: fault !== undefined })}>
<legend>${texts.slot[language]}</legend>
${fault && faultLine('slotId', fault, language)}
${wishes.map((wish, index) =>
  choice({
    type: 'radio',
    id: index === first ? controlId('slotId') : `${controlId('slotId')}-${wish.slot.id}`,
    name: 'slotId',
    value: wish.slot.id,
    label: wishText(wish, language),
    isChosen: textIn(values, 'slotId') === wish.slot.id && wish.state === 'available',
    attributes: wish.state === 'available' ? undefined : html` disabled`,
  }),
)}
</fieldset>`;
}

/** Why nothing can be approved, and what can be done in its place. */
export function noApproval({ application, language, wishes }: DecisionPage): Html {
  const wereWished = wishes.length > 0 || application.lostWishes !== undefined;
  return html`<p class="panel">${(wereWished ? texts.noneLeft : texts.noWishes)[language]}</p>`;
}
