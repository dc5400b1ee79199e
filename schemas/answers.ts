import type * as z from 'zod';
import type { Answers, answerSchema } from './application.ts';
import type { Condition, Fault, Field, FieldRole, Form } from './define-form.ts';
import { displayPhone } from './fields/phone-number.ts';
import type { Language, Text } from './text.ts';

const unknown: Text = {
  da: 'Formularen har ikke dette felt. Fjern det, og send igen',
  en: 'The form has no such field. Remove it and send again',
};
const repeated: Text = {
  da: 'Feltet er sendt mere end én gang. Giv kun ét svar',
  en: 'The field was sent more than once. Give one answer only',
};

export type Answer = z.infer<typeof answerSchema>;

/** Every question in the order it is asked. */
export function fieldsOf(form: Form): readonly Field[] {
  return form.groups.flatMap((group) => group.fields);
}

export function fieldWithRole(form: Form, role: FieldRole): Field | undefined {
  return fieldsOf(form).find((field) => field.role === role);
}

/** The answer that plays this part, where it was given as one text. */
export function answerWithRole(form: Form, answers: Answers, role: FieldRole): string | undefined {
  const field = fieldWithRole(form, role);
  const answer = field && answerTo(field.id, answers);
  return typeof answer === 'string' ? answer : undefined;
}

/** Whether the other answers call for this one. */
export function isAsked(field: Field, answers: Answers): boolean {
  if (field.when === undefined) {
    return true;
  }
  const other = answerTo(field.when.field, answers);
  return Array.isArray(other) ? other.includes(field.when.option) : other === field.when.option;
}

/** An answer as people read it. An option that the form no longer has shows its id. */
export function displayAnswer(field: Field, answer: Answer, language: Language): string {
  if (typeof answer === 'boolean') {
    return answer ? { da: 'Ja', en: 'Yes' }[language] : { da: 'Nej', en: 'No' }[language];
  }
  const labelOf = (id: string) => field.options?.find((option) => option.id === id)?.label[language] ?? id;
  if (Array.isArray(answer)) {
    return answer.map(labelOf).join(', ');
  }
  return field.role === 'phone' ? displayPhone(answer) : labelOf(answer);
}

/** What to do about a fault, in words for whoever fills in the form. */
export function faultMessage(form: Form, fault: Fault, language: Language): string {
  const field = fieldsOf(form).find(({ id }) => id === fault.field);
  if (field === undefined) {
    return unknown[language];
  }
  if (fault.code === 'repeated') {
    return repeated[language];
  }
  if (fault.code === 'not-asked' && field.when !== undefined) {
    return notAsked(form, field.when)[language];
  }
  const own = Object.hasOwn(field.messages, fault.code) ? field.messages[fault.code] : undefined;
  return (own ?? field.messages['invalid'] ?? unknown)[language];
}

function notAsked(form: Form, condition: Condition): Text {
  const source = fieldsOf(form).find(({ id }) => id === condition.field);
  const option = source?.options?.find(({ id }) => id === condition.option);
  return {
    da: `Slet svaret, eller vælg “${option?.label.da}” under “${source?.label.da}”`,
    en: `Delete the answer, or choose “${option?.label.en}” under “${source?.label.en}”`,
  };
}

function answerTo(fieldId: string, answers: Answers): Answer | undefined {
  return Object.hasOwn(answers, fieldId) ? answers[fieldId] : undefined;
}
