import * as z from 'zod';
import type { Field } from '../define-form.ts';
import { fieldOf, type Question } from './question.ts';

/** A single box: ticked, or no answer at all. Never ticked beforehand. */
export function checkboxField(question: Question): Field {
  return fieldOf(question, {
    widget: 'checkbox',
    schema: z.literal(true),
    isCoded: true,
    messages: {
      missing: { da: 'Sæt kryds i feltet', en: 'Tick the box' },
      invalid: { da: 'Sæt kryds i feltet, eller lad det stå tomt', en: 'Tick the box, or leave it empty' },
    },
  });
}
