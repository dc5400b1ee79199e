import * as z from 'zod';
import type { Field } from '../define-form.ts';
import { fieldOf, type KnownQuestion } from './question.ts';

const AS_WRITTEN = /^[\s().-]*(?:\+[\s().-]*)?\d[\d\s()./-]*$/;
const DANISH = /^\+45[2-9]\d{7}$/;
const FOREIGN = /^\+(?!45)[1-9]\d{5,14}$/;

/** Kept as E.164: eight digits are Danish, everything else says its country. */
const phoneNumberSchema = z
  .string()
  .regex(AS_WRITTEN, 'invalid')
  .overwrite(withCountry)
  .refine((phone) => DANISH.test(phone) || FOREIGN.test(phone), 'invalid');

export function phoneField(question: KnownQuestion): Field {
  return fieldOf(
    { role: 'phone', autocomplete: 'tel', label: { da: 'Telefon', en: 'Phone' }, ...question },
    {
      widget: 'text',
      schema: phoneNumberSchema,
      isCoded: false,
      inputMode: 'tel',
      messages: {
        missing: { da: 'Skriv et telefonnummer', en: 'Write a phone number' },
        invalid: {
          da: 'Skriv telefonnummeret med 8 cifre, eller med + og landekode',
          en: 'Write the phone number with 8 digits, or with + and country code',
        },
      },
    },
  );
}

/** `+4520304050` as people read it, `20 30 40 50`; foreign numbers stay as they are. */
export function displayPhone(phone: string): string {
  return /^\+45\d{8}$/.test(phone) ? phone.slice(3).replace(/(?=(?:\d\d)+$)\B/g, ' ') : phone;
}

function withCountry(written: string): string {
  const compact = written.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return /^\d{8}$/.test(compact) ? `+45${compact}` : compact;
}
