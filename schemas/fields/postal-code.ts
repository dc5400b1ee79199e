import * as z from 'zod';
import type { Field } from '../define-form.ts';
import { fieldOf, type KnownQuestion } from './question.ts';

const postalCodeSchema = z
  .string()
  .regex(/^\s*\d{4}\s*$/, 'invalid')
  .overwrite((written) => written.trim());

export function postalCodeField(question: KnownQuestion): Field {
  return fieldOf(
    { autocomplete: 'postal-code', label: { da: 'Postnummer', en: 'Postal code' }, ...question },
    {
      widget: 'text',
      schema: postalCodeSchema,
      isCoded: false,
      inputMode: 'numeric',
      messages: {
        invalid: { da: 'Skriv postnummeret med 4 cifre', en: 'Write the postal code with 4 digits' },
      },
    },
  );
}
