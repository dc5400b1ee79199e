import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { described, faultLine, hintLine } from '../widgets/question-parts.ts';
import { type DecisionControl, decisionFault } from './decision-faults.ts';
import type { DecisionPage } from './decision-page.ts';

interface SelectField {
  readonly name: DecisionControl;
  readonly label: string;
  readonly hint?: string;
  /** Stands where nothing is chosen yet. */
  readonly choose: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A list with nothing preselected. */
export function selectField(page: DecisionPage, { name, label, hint, choose, options }: SelectField): Html {
  const { language, values } = page;
  const fault = decisionFault(page, name);
  const chosen = textIn(values, name);
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
