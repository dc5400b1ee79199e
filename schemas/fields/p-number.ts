import * as z from 'zod';
import type { Field } from '../define-form.ts';
import { fieldOf, type KnownQuestion } from './question.ts';

/** Ten digits. A series of numbers was once made with wrong weights, so modulus 11 would refuse real ones. */
const pNumberSchema = z
  .string()
  .regex(/^\s*\d(?:[\s.-]*\d){9}\s*$/, 'invalid')
  .overwrite((written) => written.replace(/\D/g, ''));

export function pNumberField(question: KnownQuestion): Field {
  return fieldOf(
    { label: { da: 'P-nummer', en: 'Production unit number' }, ...question },
    {
      widget: 'text',
      schema: pNumberSchema,
      isCoded: false,
      inputMode: 'numeric',
      messages: {
        invalid: {
          da: 'Skriv P-nummeret med 10 cifre, eller lad feltet stå tomt',
          en: 'Write the production unit number with 10 digits, or leave it empty',
        },
      },
    },
  );
}
