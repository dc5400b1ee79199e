import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../schemas/define-form.ts';
import { formJsonSchema } from '../../schemas/form-json-schema.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import { aForm } from './a-form.ts';
import { someAnswers } from './some-answers.ts';

const submissionKey = '0b7c9b52-90a6-4f5f-8b1f-5d8a1c0e9d02';

const validatorOf = (form: Form) => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false });
  addFormats.default(ajv);
  return ajv.compile(formJsonSchema(form, 'da'));
};

const isInterest = validatorOf(interestForm);
const acceptsInterest = (changes: Record<string, unknown>) =>
  isInterest(someAnswers({ submissionKey, ...changes }));

describe('the JSON Schema of a form', () => {
  it('F1 takes what the service takes', () => {
    expect(acceptsInterest({})).toBe(true);
    expect(acceptsInterest({ language: 'en' })).toBe(true);
    expect(acceptsInterest({ hasCvr: 'not-yet', cvr: undefined })).toBe(true);
    expect(acceptsInterest({ cvr: 'DK 13 74 81 36', phone: '+45 20 30 40 50', email: ' a@bøger.dk ' })).toBe(
      true,
    );
    expect(acceptsInterest({ slotWishes: ['none-fits'], newsletter: false })).toBe(true);
    expect(acceptsInterest({ meetingLanguage: undefined, needs: undefined })).toBe(true);
    expect(acceptsInterest({ interests: ['unsure'], services: undefined, servicesOther: undefined })).toBe(
      true,
    );
  });

  it.each(
    ['submissionKey', 'hasCvr', 'cvr', 'orgName', 'municipality', 'sizeBand', 'socialStatus'].concat([
      'contactName',
      'email',
      'phone',
      'interests',
      'services',
      'servicesOther',
      'meetingForm',
      'address',
      'slotWishes',
    ]),
  )('F1 asks for %s', (id) => {
    expect(acceptsInterest({ [id]: undefined })).toBe(false);
  });

  it.each<[string, unknown]>([
    ['submissionKey', 'seven'],
    ['language', 'de'],
    ['hasCvr', 'maybe'],
    ['cvr', '1374813'],
    ['orgName', 'A'],
    ['orgName', 'a\nb'],
    ['pNumber', '123'],
    ['municipality', '0411'],
    ['postalCode', '21000'],
    ['sizeBand', '5'],
    ['socialStatus', 'yes'],
    ['contactName', 'half \uD83D'],
    ['contactRole', 'a'.repeat(101)],
    ['email', 'aase'],
    ['phone', 'ring!'],
    ['interests', []],
    ['interests', ['it']],
    ['services', ['it', 'it']],
    ['servicesOther', 7],
    ['situation', 'a'.repeat(1501)],
    ['timing', 'someday'],
    ['meetingForm', 'by-letter'],
    ['address', 'Vej'],
    ['slotWishes', ['a', 'b', 'c', 'd']],
    ['slotWishes', ['none-fits', 'a']],
    ['meetingLanguage', 'de'],
    ['needs', 'a'.repeat(301)],
    ['heardFrom', 'radio'],
    ['newsletter', 'yes'],
    ['favouriteColour', 'blue'],
  ])('A1 A2 refuses a wrong %s (%#)', (id, value) => {
    expect(acceptsInterest({ [id]: value })).toBe(false);
  });

  it('F1 refuses an answer that the other answers do not call for', () => {
    expect(acceptsInterest({ hasCvr: 'not-yet' })).toBe(false);
    expect(acceptsInterest({ interests: ['unsure'] })).toBe(false);
    expect(acceptsInterest({ meetingForm: 'online' })).toBe(false);
  });

  it('F1 is there for a further form, presets and conditions included', () => {
    const isBorrowing = validatorOf(aForm());
    const base = { submissionKey, tools: ['drill'], email: 'a@example.dk', promise: true };
    const bodies: [Record<string, unknown>, boolean][] = [
      [{}, true],
      [{ why: 'Til fliser' }, true],
      [{ drillSize: 'large' }, true],
      [{ drillSize: 'large', why: 'Til fliser' }, false],
      [{ wood: 'Fyr' }, false],
      [{ tools: ['saw', 'drill'] }, false],
      [{ tools: ['saw', 'drill'], wood: 'Fyr' }, true],
      [{ tools: 'drill' }, false],
    ];
    for (const [changes, isAccepted] of bodies) {
      const { submissionKey: _, ...answers } = { ...base, ...changes };

      expect(isBorrowing({ ...base, ...changes })).toBe(isAccepted);
      expect(readAnswers(aForm(), answers).faults.length === 0).toBe(isAccepted);
    }
  });

  it('A15 speaks the language it is asked for', () => {
    const titles = (['da', 'en'] as const).map((language) => {
      const { title, properties } = formJsonSchema(interestForm, language);
      return [title, (properties as Record<string, { title: string; description: string }>)['phone']];
    });

    expect(titles).toMatchObject([
      ['Interesseret?', { title: 'Telefon', description: 'Så konsulenten kan ringe, hvis noget er uklart' }],
      [
        'Interested?',
        { title: 'Phone', description: 'So that the consultant can call if something is unclear' },
      ],
    ]);
  });

  it('tells a machine where the ids of free times come from', () => {
    expect(formJsonSchema(interestForm, 'en')).toMatchObject({
      properties: { slotWishes: { description: 'Ids of free times from slots.json, or none-fits alone' } },
    });
  });

  it('shows the preset, so that a machine can leave it out', () => {
    expect(formJsonSchema(interestForm, 'en')).toMatchObject({
      properties: { meetingLanguage: { default: 'da' }, language: { default: 'da' } },
    });
  });
});
