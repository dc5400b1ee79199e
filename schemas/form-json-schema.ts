import * as z from 'zod';
import { fieldsOf } from './answers.ts';
import type { Field, Form } from './define-form.ts';
import { NONE_FITS } from './slot.ts';
import { type Language, languageSchema } from './text.ts';

type JsonSchema = Record<string, unknown>;

const words = {
  submissionKey: {
    da: 'Vælges af afsenderen. Samme nøgle igen giver samme henvendelse',
    en: 'Chosen by the sender. The same key again gives the same application',
  },
  language: { da: 'Sprog for svar og e-mails', en: 'Language of answers and e-mails' },
  slots: {
    da: `Id’er på ledige tider fra slots.json, eller ${NONE_FITS} alene`,
    en: `Ids of free times from slots.json, or ${NONE_FITS} alone`,
  },
} as const;

/** What a machine may send to the form, as JSON Schema 2020-12. The service itself judges more strictly. */
export function formJsonSchema(form: Form, language: Language): JsonSchema {
  const fields = fieldsOf(form);
  const always = fields.filter((field) => field.required && !field.when && field.preset === undefined);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: form.texts.title[language],
    description: form.texts.introduction.map((paragraph) => paragraph[language]).join('\n\n'),
    type: 'object',
    properties: {
      submissionKey: { ...written(z.uuid()), description: words.submissionKey[language] },
      language: { ...written(languageSchema.default('da')), description: words.language[language] },
      ...Object.fromEntries(fields.map((field) => [field.id, fieldJsonSchema(field, language)])),
    },
    required: ['submissionKey', ...always.map((field) => field.id)],
    additionalProperties: false,
    allOf: fields.flatMap((field) => onlyWhen(field, fields)),
  };
}

function fieldJsonSchema(field: Field, language: Language): JsonSchema {
  const description = field.widget === 'slots' ? words.slots : field.hint;
  return {
    title: field.label[language],
    ...(description && { description: description[language] }),
    ...written(field.schema),
    ...(field.preset !== undefined && { default: field.preset }),
  };
}

/** Of what may be written, not of what is kept: blanks, `+45` and `DK` are still there. */
function written(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function onlyWhen(field: Field, fields: readonly Field[]): JsonSchema[] {
  const { when } = field;
  const source = fields.find(({ id }) => id === when?.field);
  if (when === undefined || source === undefined) {
    return [];
  }
  const chosen = { const: when.option };
  const isChosen = source.widget === 'checkboxes' ? { type: 'array', contains: chosen } : chosen;
  const rule: [string, JsonSchema][] = [
    [
      'if',
      { properties: { [source.id]: isChosen }, required: source.preset === when.option ? [] : [source.id] },
    ],
    ['then', field.required ? { required: [field.id] } : {}],
    ['else', { properties: { [field.id]: false } }],
  ];
  // Pairs, because an object literal with a key `then` could be taken for a promise.
  return [Object.fromEntries(rule)];
}
