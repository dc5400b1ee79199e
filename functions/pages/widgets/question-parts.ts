import { faultMessage } from '../../../schemas/answers.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { faultId, hintId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import type { Question } from './question.ts';

const texts = {
  optional: { da: '(valgfrit)', en: '(optional)' },
  fault: { da: 'Fejl:', en: 'Error:' },
} as const satisfies Record<string, Text>;

export function labelText({ field, view }: Question): Html {
  const label = field.label[view.language];
  return field.required
    ? html`${label}`
    : html`${label} <span class="optional">${texts.optional[view.language]}</span>`;
}

/** What stands between a label and its control. */
export function hintAndFault(question: Question): Html {
  const { field, view } = question;
  const fault = faultText(question);
  return html`${field.hint && hintLine(field.id, field.hint[view.language])}
${fault && faultLine(field.id, fault, view.language)}`;
}

export function hintLine(name: string, text: string): Html {
  return html`<p class="hint" id="${hintId(name)}">${text}</p>`;
}

export function faultLine(name: string, message: string, language: Language): Html {
  return html`<p class="fault" id="${faultId(name)}"><span class="visually-hidden">${texts.fault[language]} </span>${message}</p>`;
}

export function faultText({ field, view }: Question): string | undefined {
  const fault = view.faults.find((one) => one.field === field.id);
  return fault && faultMessage(view.form, fault, view.language);
}

/** The attributes that tie a control, or the group around it, to its hint and fault. */
export function described(name: string, has: { hint: boolean; fault: boolean }): Html | undefined {
  const ids = [has.hint && hintId(name), has.fault && faultId(name)].filter((id) => id !== false);
  return ids.length === 0 ? undefined : html` aria-describedby="${ids.join(' ')}"`;
}

export function describedQuestion(question: Question): Html | undefined {
  const { field } = question;
  return described(field.id, { hint: field.hint !== undefined, fault: faultText(question) !== undefined });
}
