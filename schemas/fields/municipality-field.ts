import type { Field } from '../define-form.ts';
import { municipalities } from '../municipalities.ts';
import { selectField } from './choice-field.ts';
import type { Question } from './question.ts';

/** One of the 98, by official code. */
export function municipalityField(question: Question): Field {
  return selectField({
    role: 'municipality',
    messages: {
      missing: { da: 'Vælg en kommune', en: 'Choose a municipality' },
      invalid: { da: 'Vælg en kommune fra listen', en: 'Choose a municipality from the list' },
    },
    ...question,
    options: municipalities().map(({ code, name }) => ({ id: code, label: { da: name, en: name } })),
  });
}
