import type { FaultCode, Field } from '../define-form.ts';
import type { Text } from '../text.ts';
import { plainTextSchema } from './plain-text.ts';
import { fieldOf, type Question } from './question.ts';

interface TextQuestion extends Question {
  readonly minLength?: number;
  readonly maxLength: number;
}

/** One line of free text. */
export function textField({ minLength = 1, maxLength, ...question }: TextQuestion): Field {
  return fieldOf(question, {
    widget: 'text',
    schema: plainTextSchema({ lines: 'one', minLength, maxLength }),
    isCoded: false,
    maxLength,
    messages: {
      ...lengthMessages(minLength, maxLength),
      invalid: {
        da: 'Skriv på én linje og kun med bogstaver, tal og almindelige tegn',
        en: 'Write on one line, with letters, digits and ordinary characters only',
      },
    },
  });
}

/** Free text of several lines. */
export function textareaField({ minLength = 1, maxLength, ...question }: TextQuestion): Field {
  return fieldOf(question, {
    widget: 'textarea',
    schema: plainTextSchema({ lines: 'many', minLength, maxLength }),
    isCoded: false,
    maxLength,
    messages: {
      ...lengthMessages(minLength, maxLength),
      invalid: {
        da: 'Skriv kun med bogstaver, tal og almindelige tegn',
        en: 'Write with letters, digits and ordinary characters only',
      },
    },
  });
}

function lengthMessages(minLength: number, maxLength: number): Record<FaultCode, Text> {
  return {
    'too-short': { da: `Skriv mindst ${minLength} tegn`, en: `Write at least ${minLength} characters` },
    'too-long': {
      da: `Skriv højst ${grouped(maxLength, '.')} tegn`,
      en: `Write at most ${grouped(maxLength, ',')} characters`,
    },
    cpr: {
      da: 'Fjern det, der ligner et CPR-nummer. Vi må ikke modtage CPR-numre her',
      en: 'Remove what looks like a CPR number. We may not receive CPR numbers here',
    },
  };
}

/** By hand, because the first `Intl.NumberFormat` of a process costs more than all the rest of a form. */
function grouped(count: number, mark: string): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, mark);
}
