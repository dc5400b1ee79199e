import type { Language } from '../../../schemas/text.ts';
import { controlId } from '../element-ids.ts';
import { type Html, html, type Part } from '../html.ts';
import { described, faultLine, hintLine } from './question-parts.ts';

interface SelectField {
  readonly name: string;
  readonly label: Part;
  readonly hint?: string;
  /** Stands where nothing is chosen yet. */
  readonly choose: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly fault: string | undefined;
  readonly language: Language;
}

/** A list with nothing preselected, beside the questions of a form. */
export function selectField(field: SelectField): Html {
  const { name, label, hint, choose, options, chosen, fault, language } = field;
  return html`<div class="field"><label for="${controlId(name)}">${label}</label>
${hint !== undefined && hintLine(name, hint)}
${fault && faultLine(name, fault, language)}
<select class="input" id="${controlId(name)}" name="${name}"${described(name, { hint: hint !== undefined, fault: fault !== undefined })}${fault && html` aria-invalid="true"`}>
<option value="">${choose}</option>
${options.map(
  (option) =>
    html`<option value="${option.value}"${option.value === chosen && html` selected`}>${option.label}</option>`,
)}
</select></div>`;
}
