import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { isTickedIn } from '../values.ts';
import { choice } from './choice.ts';
import type { Question } from './question.ts';
import { describedQuestion, hintAndFault, labelText } from './question-parts.ts';

/** What a single ticked box posts. */
export const TICKED = 'true';

export function tickBox(question: Question): Html {
  const { field, view } = question;
  return html`<div class="field">
${choice({
  type: 'checkbox',
  id: controlId(field.id),
  name: field.id,
  value: TICKED,
  label: labelText(question),
  isChosen: isTickedIn(view.values, field.id),
  attributes: describedQuestion(question),
})}
<div class="beside-tick">${hintAndFault(question)}</div>
</div>`;
}
