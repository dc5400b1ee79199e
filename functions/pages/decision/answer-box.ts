import { controlId, hintId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { choice } from '../widgets/choice.ts';
import { hintLine } from '../widgets/question-parts.ts';
import { consequences } from './consequences.ts';
import { type DecisionKind, decisionChoices, offeredChoices } from './decision-choices.ts';
import { decisionFault } from './decision-faults.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage } from './decision-page.ts';

/** One of the answers with the fields that belong to it, and all that it will do. */
export function answerBox(page: DecisionPage, kind: DecisionKind, fields: Html): Html {
  const { language, values } = page;
  const { label, hint, controls } = decisionChoices[kind];
  const isFirst = kind === offeredChoices(page)[0];
  const hasFault = controls.some((name) => decisionFault(page, name) !== undefined);
  return html`<div class="answer">${choice({
    type: 'radio',
    id: isFirst ? controlId('decision') : `${controlId('decision')}-${kind}`,
    name: 'decision',
    value: kind,
    label: label[language],
    isChosen: textIn(values, 'decision') === kind,
    attributes: html` aria-describedby="${hintId(kind)}"`,
  })}
${hintLine(kind, hint[language])}
<div class="revealed${hasFault && ' is-shown'}"><p class="condition">${texts.condition[language]}</p>
${fields}
${consequences(page, kind)}
</div></div>`;
}
