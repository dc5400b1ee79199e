import * as z from 'zod';
import type { Field } from '../define-form.ts';
import { fieldOf, type Question } from './question.ts';

/** A single box, never ticked beforehand: true, or no answer at all. */
export function checkboxField(question: Question): Field {
  return fieldOf(question, {
    widget: 'checkbox',
    schema: z.boolean(),
    isCoded: true,
    messages: {
      missing: { da: 'Sæt kryds i feltet', en: 'Tick the box' },
      invalid: { da: 'Sæt kryds i feltet, eller lad det stå tomt', en: 'Tick the box, or leave it empty' },
    },
  });
}
