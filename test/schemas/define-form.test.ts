import { describe, expect, it } from 'vitest';
import { postedNames } from '../../functions/pages/posted-names.ts';
import { defineForm, type Field, type Form } from '../../schemas/define-form.ts';
import { checkboxesField, radioField } from '../../schemas/fields/choice-field.ts';
import { slotsField } from '../../schemas/fields/slots-field.ts';
import { textField } from '../../schemas/fields/text-field.ts';
import { aForm } from './a-form.ts';

const about = { isPersonal: false, retention: 'contact' } as const;
const label = { da: 'Spørgsmål', en: 'Question' };
const colours = [
  { id: 'red', da: 'Rød', en: 'Red' },
  { id: 'blue', da: 'Blå', en: 'Blue' },
];
const colour = radioField({ ...about, id: 'colour', label, options: colours });
const shade = textField({
  ...about,
  id: 'shade',
  label,
  maxLength: 20,
  when: { field: 'colour', option: 'blue' },
});

const formOf = (...fields: Field[]): Form => aForm({ groups: [{ id: 'only', legend: label, fields }] });

const unsound: [string, Form, string][] = [
  ['a version that is no whole number', aForm({ version: 1.5 }), 'its version'],
  ['an id that fits no path', aForm({ id: 'Min form' }), 'its id'],
  ['a group without fields', formOf(), 'a group has no fields'],
  ['two fields of one id', formOf(colour, colour), 'two fields are called colour'],
  [
    'two fields of one role',
    formOf({ ...colour, role: 'email' }, { ...shade, role: 'email' }),
    'two fields are its email',
  ],
  [
    'a field called like a key beside the answers',
    formOf({ ...colour, id: 'language' }),
    'field language has an id',
  ],
  [
    'a field called like a part of every object',
    formOf({ ...colour, id: 'constructor' }),
    'field constructor has an id',
  ],
  ['a condition on a later field', formOf(shade, colour), 'field shade waits for colour'],
  [
    'a condition on an unknown option',
    formOf({ ...colour, options: [] }, shade),
    'field colour has no options',
  ],
  [
    'a condition on an option that is not there',
    formOf(colour, { ...shade, when: { field: 'colour', option: 'green' } }),
    'field shade waits for green',
  ],
  ['options where they cannot be shown', formOf({ ...colour, widget: 'text' }), 'field colour has options'],
  [
    'two options of one id',
    formOf({ ...colour, options: [...(colour.options ?? []), { id: 'red', label }] }),
    'field colour has two options called red',
  ],
  [
    'an option that its schema refuses',
    formOf({ ...colour, options: [...(colour.options ?? []), { id: 'green', label }] }),
    'field colour refuses its own option green',
  ],
  ['a preset that is no option', formOf({ ...colour, preset: 'green' }), 'field colour is preset to green'],
  [
    'a preset for a question that is not always asked',
    formOf(colour, { ...colour, id: 'other', preset: 'red', when: { field: 'colour', option: 'blue' } }),
    'field other is preset but not always asked',
  ],
  [
    'no words for a missing answer',
    formOf({ ...colour, messages: { invalid: label } }),
    'has no message for missing',
  ],
  [
    'no words for an invalid answer',
    formOf({ ...colour, messages: { missing: label } }),
    'has no message for invalid',
  ],
  [
    'words in one language alone',
    formOf({ ...colour, messages: { missing: label, invalid: { da: 'Nej', en: '' } } }),
    'field colour lacks words for invalid',
  ],
  [
    'slots that are no slot wishes',
    formOf({ ...slotsField({ ...about, id: 'times', label }), role: 'topics' }),
    'field times is not both',
  ],
];

describe('defining a form', () => {
  it('takes a form that is sound', () => {
    const several = checkboxesField({ ...about, id: 'several', label, options: colours });
    const form = formOf(colour, shade, several, slotsField({ ...about, id: 'times', label }));

    expect(defineForm(form)).toBe(form);
  });

  it.each(unsound)('refuses %s', (_, form, sentence) => {
    expect(() => defineForm(form)).toThrow(sentence);
  });

  it.each(Object.values(postedNames))('keeps the name %s for the page itself', (id) => {
    expect(() => defineForm(formOf({ ...colour, id }))).toThrow(`field ${id} has an id that is not free`);
  });
});
