import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import type { Question } from './question.ts';
import { describedQuestion, faultText, hintAndFault, labelText } from './question-parts.ts';

const SHORT = 12;

export function textInput(question: Question): Html {
  const { field, view } = question;
  const isShort = field.inputMode === 'numeric' || (field.maxLength ?? SHORT + 1) <= SHORT;
  return html`<div class="field">
<label for="${controlId(field.id)}">${labelText(question)}</label>
${hintAndFault(question)}
<input class="${isShort ? 'input input-short' : 'input'}" id="${controlId(field.id)}" name="${field.id}" type="${inputType(question)}"${inputMode(question)}${autocomplete(question)}${describedQuestion(question)}${faultText(question) && html` aria-invalid="true"`} value="${textIn(view.values, field.id)}">
</div>`;
}

export function textArea(question: Question): Html {
  const { field, view } = question;
  return html`<div class="field">
<label for="${controlId(field.id)}">${labelText(question)}</label>
${hintAndFault(question)}
<textarea class="input" id="${controlId(field.id)}" name="${field.id}" rows="6"${describedQuestion(question)}${faultText(question) && html` aria-invalid="true"`}>
${textIn(view.values, field.id)}</textarea>
</div>`;
}

function inputType({ field }: Question): string {
  return field.inputMode === 'email' || field.inputMode === 'tel' ? field.inputMode : 'text';
}

function inputMode({ field }: Question): Html | undefined {
  return field.inputMode && html` inputmode="${field.inputMode}"`;
}

/** Never `off`: on the way back a browser would leave out what was typed. */
function autocomplete({ field }: Question): Html | undefined {
  return field.autocomplete === undefined ? undefined : html` autocomplete="${field.autocomplete}"`;
}
