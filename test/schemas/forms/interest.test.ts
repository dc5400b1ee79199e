import { describe, expect, it } from 'vitest';
import { faultMessage, fieldsOf } from '../../../schemas/answers.ts';
import { interestForm } from '../../../schemas/forms/interest.ts';
import { readAnswers } from '../../../schemas/read-answers.ts';
import { someAnswers } from '../some-answers.ts';

const tooLong = (length: number) => 'a'.repeat(length + 1);
const notText = [null, 7, true, ['a'], { text: 'a' }];
const notOneLine = ['a\nb', 'a\u2028b', 'bell\u0007', 'half \uD83D', ...notText];
const notAChoice = ['Ja', 'constructor', '__proto__', ['yes'], 7, null, {}];
const notChoices = [['nothing-of-ours'], ['it', 7], 'unsure', ['unsure', 'unsure'], {}, 7, null];

/** By field, by fault code: values that are refused where everything else is right. */
const refused: Record<string, Record<string, readonly unknown[]>> = {
  hasCvr: { missing: [undefined, '', '  '], invalid: notAChoice },
  cvr: {
    missing: [undefined, '', ' '],
    invalid: ['1374813', '137481361', '03748136', 'DK', 'SE13748136', '13748136x', '１3748136', ...notText],
    mistyped: ['13748137', '13748163', '12345678'],
  },
  orgName: { missing: [undefined, '', ' \u200B '], 'too-short': ['A'], 'too-long': [tooLong(120)] },
  pNumber: { invalid: ['100338839', '10033883944', 'ti cifre', ...notText] },
  municipality: { missing: [undefined, ''], invalid: ['0411', '101', 'København', '101 ', ...notText] },
  postalCode: { invalid: ['210', '21000', 'DK-2100', '21 00', ...notText] },
  sizeBand: { missing: [undefined, ''], invalid: ['1', '250', ...notAChoice] },
  socialStatus: { missing: [undefined, ''], invalid: ['yes', ...notAChoice] },
  contactName: { missing: [undefined, ''], 'too-short': ['Å'], 'too-long': [tooLong(100)] },
  contactRole: { 'too-long': [tooLong(100)] },
  email: {
    missing: [undefined, ''],
    invalid: [
      'aase',
      'aase@',
      '@example.dk',
      'a@b',
      'a b@example.dk',
      'a@example.dk, b@example.dk',
      ...notText,
    ].concat([
      'a@example.dk/x',
      'a@exa\nmple.dk',
      'a@example.dk\r\nBcc: b@example.dk',
      `${tooLong(250)}@x.dk`,
    ]),
  },
  phone: {
    missing: [undefined, ''],
    invalid: [
      '2030405',
      '10203040',
      '203040501',
      '+4510203040',
      '+45 20 30 40',
      '+',
      '+0123456',
      'ring!',
      ...notText,
    ],
  },
  interests: { missing: [undefined, []], invalid: notChoices },
  services: { missing: [undefined, []], invalid: notChoices },
  servicesOther: { missing: [undefined, ''], 'too-long': [tooLong(200)] },
  situation: {
    'too-long': [tooLong(1500)],
    invalid: ['bell\u0007', 'half \uDC00', ...notText],
    cpr: ['Det gælder 010190-1234.', '310190 – 1234'],
  },
  timing: { invalid: ['someday', ...notAChoice] },
  meetingForm: { missing: [undefined, ''], invalid: ['by-letter', ...notAChoice] },
  address: { missing: [undefined, ''], 'too-short': ['Vej'], 'too-long': [tooLong(200)] },
  slotWishes: {
    missing: [undefined, []],
    invalid: [['a', 'a'], ['a b'], [7], [''], 'amal_20261201T0900Z', 7, null, {}],
    'too-many': [['a', 'b', 'c', 'd']],
    'none-fits-alone': [['none-fits', 'a']],
  },
  meetingLanguage: { invalid: ['de', ...notAChoice] },
  needs: { 'too-long': [tooLong(300)] },
  heardFrom: { invalid: ['radio', ...notAChoice] },
  newsletter: { invalid: ['true', 'yes', 1, null, [true]] },
};

for (const id of ['orgName', 'contactName', 'contactRole', 'servicesOther', 'address', 'needs']) {
  refused[id] = { ...refused[id], invalid: notOneLine, cpr: ['Peter 010190-1234'] };
}

const cases = Object.entries(refused).flatMap(([field, byCode]) =>
  Object.entries(byCode).flatMap(([code, values]) => values.map((value) => ({ field, code, value }))),
);

describe('the form “Interesseret?”', () => {
  it('takes what a company sends, as it is sent', () => {
    expect(readAnswers(interestForm, someAnswers())).toEqual({ answers: someAnswers(), faults: [] });
  });

  it.each(cases)('A1 $field refuses $value as $code', ({ field, code, value }) => {
    const { faults } = readAnswers(interestForm, someAnswers({ [field]: value }));

    expect(faults).toEqual([{ field, code }]);
  });

  it('A1 every question is in the table of what it refuses', () => {
    expect(Object.keys(refused)).toEqual(fieldsOf(interestForm).map(({ id }) => id));
  });

  it('A1 A15 every fault has a sentence of its own in Danish and English', () => {
    for (const { field, code } of cases) {
      const own = fieldsOf(interestForm).find(({ id }) => id === field)?.messages[code];

      expect(faultMessage(interestForm, { field, code }, 'da')).toBe(own?.da);
      expect(faultMessage(interestForm, { field, code }, 'en')).toBe(own?.en);
      expect(own?.da).toMatch(/^[A-ZÆØÅ]/);
      expect(own?.en).not.toBe(own?.da);
    }
  });

  it('A1 no schema raises a code that its field has no words for', () => {
    const raised = fieldsOf(interestForm).flatMap((field) =>
      codesOf(field.schema).filter((code) => !Object.hasOwn(field.messages, code)),
    );

    expect(raised).toEqual([]);
  });

  it.each([
    ['cvr', 'DK 13.74-81 36'],
    ['cvr', ' dk13748136 '],
    ['phone', '20 30 40 50'],
    ['phone', '(+45) 20-30-40-50'],
    ['phone', '0045 20304050'],
    ['pNumber', '10 03 38 83 94'],
    ['postalCode', ' 2100 '],
    ['email', ' aase@EXAMPLE.dk '],
    ['contactName', ' A\u030Ase \u200BÆrlig Østerga\u030Ard\u00A0'],
    ['services', ['other', 'cleaning']],
    ['situation', 'Vi vil gerne i gang.\r\nHelst før jul.\n'],
  ])('forgives how %s is written: %j', (field, value) => {
    expect(readAnswers(interestForm, someAnswers({ [field]: value })).answers).toEqual(someAnswers());
  });

  it('marks who and where a person can be reached as personal, and the newsletter as consent', () => {
    const marks = Object.fromEntries(fieldsOf(interestForm).map((field) => [field.id, field]));

    for (const id of ['contactName', 'contactRole', 'email', 'phone', 'situation', 'needs']) {
      expect(marks[id]).toMatchObject({ isPersonal: true, retention: 'contact', isCoded: false });
    }
    expect(marks['newsletter']).toMatchObject({ isPersonal: true, retention: 'consent', required: false });
  });
});

/** The codes that a schema can raise: what its checks were given as their message. */
function codesOf(schema: unknown): string[] {
  const { def } = schema as { def: { checks?: { _zod: { def: { error?: () => unknown } } }[] } };
  return (def.checks ?? []).flatMap((check) => {
    const code = check._zod.def.error?.();
    return typeof code === 'string' ? [code] : [];
  });
}
