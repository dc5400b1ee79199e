import type { Text } from '../../../schemas/text.ts';
import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import type { Question } from './question.ts';
import { describedQuestion, faultText, hintAndFault, labelText } from './question-parts.ts';

const choose: Text = { da: 'Vælg', en: 'Choose' };

export function selectInput(question: Question): Html {
  const { field, view } = question;
  const chosen = textIn(view.values, field.id);
  return html`<div class="field">
<label for="${controlId(field.id)}">${labelText(question)}</label>
${hintAndFault(question)}
<select class="input" id="${controlId(field.id)}" name="${field.id}"${describedQuestion(question)}${faultText(question) && html` aria-invalid="true"`}>
<option value="">${choose[view.language]}</option>
${(field.options ?? []).map(
  ({ id, label }) =>
    html`<option value="${id}"${id === chosen && html` selected`}>${label[view.language]}</option>`,
)}
</select>
</div>`;
}
