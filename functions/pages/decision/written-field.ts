import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { described, faultLine, hintLine } from '../widgets/question-parts.ts';
import { type DecisionControl, decisionFault } from './decision-faults.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage } from './decision-page.ts';

interface WrittenField {
  readonly name: DecisionControl;
  readonly label: string;
  readonly hint: string;
  readonly isOptional?: boolean;
}

/** Lines of the consultant's own. */
export function writtenField(page: DecisionPage, { name, label, hint, isOptional }: WrittenField): Html {
  const { language, values } = page;
  const fault = decisionFault(page, name);
  return html`<div class="field for-${name}${fault && ' is-shown'}"><label for="${controlId(name)}">${label}${isOptional && html` <span class="optional">${texts.optional[language]}</span>`}</label>
${hintLine(name, hint)}
${fault && faultLine(name, fault, language)}
<textarea class="input" id="${controlId(name)}" name="${name}" rows="4"${described(name, { hint: true, fault: fault !== undefined })}${fault && html` aria-invalid="true"`}>
${textIn(values, name)}</textarea></div>`;
}
