import * as z from 'zod';
import type { Field } from '../define-form.ts';
import { NONE_FITS } from '../slot.ts';
import { fieldOf, type Question } from './question.ts';

const MOST_WISHES = 3;

/** Wishes for free times, or the answer that none of them fits; which times are free is not a form's business. */
const slotWishesSchema = z
  .array(z.string().regex(/^[\w-]{1,100}$/, 'invalid'))
  .min(1, 'missing')
  .max(MOST_WISHES, 'too-many')
  .refine((wishes) => new Set(wishes).size === wishes.length, 'invalid')
  .refine((wishes) => wishes.length === 1 || !wishes.includes(NONE_FITS), 'none-fits-alone')
  .meta({ uniqueItems: true, anyOf: [{ maxItems: 1 }, { not: { contains: { const: NONE_FITS } } }] });

export function slotsField(question: Omit<Question, 'role' | 'when'>): Field {
  return fieldOf(
    { ...question, role: 'slotWishes' },
    {
      widget: 'slots',
      schema: slotWishesSchema,
      isCoded: true,
      messages: {
        missing: {
          da: 'Vælg mindst én tid, eller vælg, at ingen af tiderne passer',
          en: 'Choose at least one time, or choose that none of the times fits',
        },
        invalid: { da: 'Vælg blandt de viste tider', en: 'Choose among the times shown' },
        taken: {
          da: 'En af tiderne er ikke længere ledig. Vælg blandt de tider, der er',
          en: 'One of the times is no longer free. Choose among those that are',
        },
        'other-consultant': {
          da: 'Vælg kun tider hos én og samme konsulent',
          en: 'Choose only times with one and the same consultant',
        },
        'too-many': { da: 'Vælg højst 3 tider', en: 'Choose at most 3 times' },
        'none-fits-alone': {
          da: 'Vælg enten tider, eller at ingen af tiderne passer',
          en: 'Choose either times, or that none of the times fits',
        },
      },
    },
  );
}
