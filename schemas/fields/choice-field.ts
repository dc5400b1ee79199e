import * as z from 'zod';
import type { Field, Option } from '../define-form.ts';
import type { Text } from '../text.ts';
import { fieldOf, type Question } from './question.ts';

/** A stable English id, and its label. */
type Choice = Text & { readonly id: string };

interface ChoiceQuestion extends Question {
  readonly options: readonly Choice[];
}

interface SingleChoiceQuestion extends ChoiceQuestion {
  /** Chosen until something else is. */
  readonly preset?: string;
}

const invalid: Text = { da: 'Vælg et af de viste svar', en: 'Choose one of the answers shown' };
const missing: Text = { da: 'Vælg et svar', en: 'Choose an answer' };

/** One of a few, all of them in sight. */
export function radioField(question: SingleChoiceQuestion): Field {
  return oneOf('radio', question);
}

/** One of many, in a list that folds. */
export function selectField(question: SingleChoiceQuestion): Field {
  return oneOf('select', question);
}

/** Any number of those shown; kept in the order they are shown in. */
export function checkboxesField({ options, ...question }: ChoiceQuestion): Field {
  const ids = options.map(({ id }) => id);
  return fieldOf(question, {
    widget: 'checkboxes',
    schema: z
      .array(z.enum(ids))
      .min(1, 'missing')
      .refine((chosen) => new Set(chosen).size === chosen.length, 'invalid')
      .overwrite((chosen) => ids.filter((id) => chosen.includes(id)))
      .meta({ uniqueItems: true }),
    isCoded: true,
    options: options.map(optionOf),
    messages: {
      missing: { da: 'Vælg mindst ét svar', en: 'Choose at least one answer' },
      invalid: { da: 'Vælg blandt de viste svar', en: 'Choose among the answers shown' },
    },
  });
}

function oneOf(widget: 'radio' | 'select', { options, ...question }: SingleChoiceQuestion): Field {
  const schema = z.enum(options.map(({ id }) => id));
  return fieldOf(question, {
    widget,
    schema,
    isCoded: true,
    options: options.map(optionOf),
    messages: { missing, invalid },
  });
}

function optionOf({ id, ...label }: Choice): Option {
  return { id, label };
}
