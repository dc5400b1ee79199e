import type { Field } from '../define-form.ts';
import { municipalities } from '../municipalities.ts';
import { selectField } from './choice-field.ts';
import type { KnownQuestion } from './question.ts';

/** One of the 98, by official code. */
export function municipalityField(question: KnownQuestion): Field {
  return selectField({
    role: 'municipality',
    label: { da: 'Kommune', en: 'Municipality' },
    missing: { da: 'Vælg en kommune', en: 'Choose a municipality' },
    ...question,
    options: municipalities().map(({ code, name }) => ({ id: code, da: name, en: name })),
  });
}
