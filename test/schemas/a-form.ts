import { defineForm, type Form } from '../../schemas/define-form.ts';
import { checkboxField } from '../../schemas/fields/checkbox-field.ts';
import { checkboxesField, radioField } from '../../schemas/fields/choice-field.ts';
import { emailField } from '../../schemas/fields/email-field.ts';
import { textareaField } from '../../schemas/fields/text-field.ts';

const text = { da: 'Tekst', en: 'Text' };
const about = { isPersonal: false, retention: 'contact' } as const;

/** A small form that is none of ours. */
const borrowing = defineForm({
  id: 'borrowing',
  version: 1,
  workflow: 'interest',
  texts: { title: text, introduction: [text], notice: [text], privacyLink: text, send: text, next: text },
  groups: [
    {
      id: 'tools',
      legend: { da: 'Værktøj', en: 'Tools' },
      fields: [
        checkboxesField({
          ...about,
          id: 'tools',
          label: { da: 'Hvad vil I låne?', en: 'What do you want to borrow?' },
          options: [
            { id: 'saw', da: 'Sav', en: 'Saw' },
            { id: 'drill', da: 'Bor', en: 'Drill' },
          ],
        }),
        radioField({
          ...about,
          id: 'drillSize',
          preset: 'small',
          label: { da: 'Hvor stort et bor?', en: 'What size of drill?' },
          options: [
            { id: 'small', da: 'Lille', en: 'Small' },
            { id: 'large', da: 'Stort', en: 'Large' },
          ],
        }),
        textareaField({
          ...about,
          id: 'why',
          required: false,
          when: { field: 'drillSize', option: 'small' },
          label: { da: 'Hvorfor det lille?', en: 'Why the small one?' },
          maxLength: 1000,
        }),
        textareaField({
          ...about,
          id: 'wood',
          when: { field: 'tools', option: 'saw' },
          label: { da: 'Hvad vil I save?', en: 'What do you want to saw?' },
          maxLength: 100,
        }),
        emailField({ id: 'email', isPersonal: true, retention: 'contact' }),
        checkboxField({ ...about, id: 'promise', label: { da: 'Vi passer på det', en: 'We take care' } }),
      ],
    },
  ],
});

export function aForm(changes: Partial<Form> = {}): Form {
  return { ...borrowing, ...changes };
}
