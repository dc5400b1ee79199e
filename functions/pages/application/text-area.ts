import { controlId } from '../element-ids.ts';
import { type Html, html, type Part } from '../html.ts';
import { textIn } from '../values.ts';
import { described, faultLine, hintLine } from '../widgets/question-parts.ts';
import { valuesOf } from './act-form.ts';
import { applicantFault } from './applicant-faults.ts';
import type { ApplicationPage } from './application-page.ts';

interface TextArea {
  readonly act: 'answer' | 'choose';
  readonly name: 'answer' | 'message';
  readonly label: Part;
  readonly hint: string;
}

/** Where the company writes in its own words. */
export function textArea(page: ApplicationPage, { act, name, label, hint }: TextArea): Html {
  const { language } = page;
  const fault = applicantFault(page, name);
  return html`<div class="field"><label for="${controlId(name)}">${label}</label>
${hintLine(name, hint)}
${fault && faultLine(name, fault, language)}
<textarea class="input" id="${controlId(name)}" name="${name}" rows="5"${described(name, { hint: true, fault: fault !== undefined })}${fault && html` aria-invalid="true"`}>
${textIn(valuesOf(page, act), name)}</textarea></div>`;
}
