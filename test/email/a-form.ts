import * as z from 'zod';
import type { Field, Form, Option } from '../../schemas/define-form.ts';

const freeText = { widget: 'text', schema: z.string(), isCoded: false } as const;

/** A form with one question of each kind that mails treat differently. */
export const aForm: Form = {
  id: 'test',
  version: 1,
  workflow: 'interest',
  texts: {
    title: { da: 'Interesseret?', en: 'Interested?' },
    introduction: [],
    notice: [],
    privacyLink: { da: 'Sådan behandler vi jeres oplysninger', en: 'How we use your details' },
    send: { da: 'Send henvendelse', en: 'Send enquiry' },
    next: { da: 'En konsulent læser jeres henvendelse.', en: 'A consultant reads your enquiry.' },
  },
  groups: [
    {
      id: 'all',
      legend: { da: 'Alt', en: 'All' },
      fields: [
        aField({
          id: 'orgName',
          label: { da: 'Virksomhedens navn', en: 'Company name' },
          role: 'organisation',
          ...freeText,
        }),
        aField({
          id: 'contactName',
          label: { da: 'Kontaktperson', en: 'Contact person' },
          role: 'name',
          ...freeText,
        }),
        aField({ id: 'email', label: { da: 'E-mail', en: 'E-mail' }, role: 'email', ...freeText }),
        aField({ id: 'phone', label: { da: 'Telefon', en: 'Phone' }, role: 'phone', ...freeText }),
        aField({
          id: 'size',
          label: { da: 'Antal ansatte', en: 'Employees' },
          widget: 'radio',
          options: [option('1-9', '1-9', '1-9'), option('10-49', '10-49', '10-49')],
          schema: z.string(),
          isCoded: true,
        }),
        aField({
          id: 'interests',
          label: { da: 'Hvad er I interesserede i?', en: 'What are you interested in?' },
          widget: 'checkboxes',
          options: [
            option('inclusive-jobs', 'Rummelige job', 'Inclusive jobs'),
            option('unsure', 'Ved ikke endnu', 'Not sure yet'),
          ],
          schema: z.array(z.string()),
          isCoded: true,
        }),
        aField({
          id: 'sector',
          label: { da: 'Branche', en: 'Sector' },
          widget: 'radio',
          options: [option('food', 'Fødevarer', 'Food')],
          schema: z.string(),
          isCoded: true,
          when: { field: 'size', option: '1-9' },
        }),
        aField({
          id: 'slotWishes',
          label: { da: 'Tider, der passer', en: 'Suitable times' },
          widget: 'slots',
          role: 'slotWishes',
          schema: z.array(z.string()),
          isCoded: true,
        }),
        aField({
          id: 'situation',
          label: { da: 'Beskriv jeres ønske', en: 'Describe your wish' },
          ...freeText,
          widget: 'textarea',
        }),
      ],
    },
  ],
};

function option(id: string, da: string, en: string): Option {
  return { id, label: { da, en } };
}

function aField(
  given: Pick<Field, 'id' | 'label' | 'widget' | 'schema' | 'isCoded'> & Partial<Field>,
): Field {
  const invalid = { da: 'Ret svaret', en: 'Correct the answer' };
  return {
    required: true,
    isPersonal: false,
    retention: 'contact',
    messages: { missing: invalid, invalid },
    ...given,
  };
}
