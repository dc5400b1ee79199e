import type { Language, Text } from '../../../schemas/text.ts';
import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { described, faultLine, hintLine } from './question-parts.ts';

interface WrittenField {
  readonly name: string;
  readonly label: Text;
  readonly hint: string;
  readonly isOptional?: boolean;
  /** What was written before. */
  readonly value: string;
  readonly fault: string | undefined;
  readonly language: Language;
}

const optional: Text = { da: '(valgfrit)', en: '(optional)' };

/** Lines of somebody's own, beside the questions of a form. */
export function writtenField({ name, label, hint, isOptional, value, fault, language }: WrittenField): Html {
  return html`<div class="field for-${name}${fault && ' is-shown'}"><label for="${controlId(name)}">${label[language]}${isOptional && html` <span class="optional">${optional[language]}</span>`}</label>
${hintLine(name, hint)}
${fault && faultLine(name, fault, language)}
<textarea class="input" id="${controlId(name)}" name="${name}" rows="5"${described(name, { hint: true, fault: fault !== undefined })}${fault && html` aria-invalid="true"`}>
${value}</textarea></div>`;
}
