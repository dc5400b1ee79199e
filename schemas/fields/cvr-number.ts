import * as z from 'zod';
import type { Field } from '../define-form.ts';
import { fieldOf, type KnownQuestion } from './question.ts';

/** People write `DK 13 74 81 36`, `13.74.81.36`, `13-748136`; no number begins with 0. */
const AS_WRITTEN = /^[\s.-]*(?:[Dd][Kk][\s.-]*)?[1-9](?:[\s.-]*\d){7}\s*$/;
const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** Eight digits whose weighted sum is a multiple of 11. */
export const cvrNumberSchema = z
  .string()
  .regex(AS_WRITTEN, 'invalid')
  .overwrite((written) => written.replace(/\D/g, ''))
  .refine(passesModulus11, 'mistyped');

export function cvrField(question: KnownQuestion): Field {
  return fieldOf(
    {
      label: { da: 'CVR-nummer', en: 'CVR number' },
      hint: { da: '8 cifre, for eksempel 12 34 56 74', en: '8 digits, for example 12 34 56 74' },
      ...question,
    },
    {
      widget: 'text',
      schema: cvrNumberSchema,
      isCoded: false,
      inputMode: 'numeric',
      messages: {
        missing: { da: 'Skriv CVR-nummeret med 8 cifre', en: 'Write the CVR number with 8 digits' },
        invalid: { da: 'Skriv CVR-nummeret med 8 cifre', en: 'Write the CVR number with 8 digits' },
        mistyped: {
          da: 'CVR-nummeret findes ikke. Se efter, om et ciffer er tastet forkert',
          en: 'There is no such CVR number. Check whether a digit is mistyped',
        },
      },
    },
  );
}

function passesModulus11(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}
