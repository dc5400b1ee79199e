import { describe, expect, it } from 'vitest';
import { FormClosed, FormNotFound } from '../../functions/domain/errors.ts';
import { openForm, openForms } from '../../functions/domain/open-form.ts';
import type { Settings } from '../../schemas/settings.ts';

type FormSettings = Settings['forms'][string];

const OPENS = '2026-12-01T08:00:00+01:00';
const CLOSES = '2026-12-24T12:00:00+01:00';
const closedText = { da: 'Vi åbner til foråret.', en: 'We open in spring.' };

const settingsWith = (interest: FormSettings) => ({ forms: { interest } });
const isOpen = (interest: FormSettings, now: string) =>
  openForms(settingsWith(interest), new Date(now)).some(({ id }) => id === 'interest');

describe('openForm', () => {
  it('gives the form of today where nothing is said of it', () => {
    expect(openForm('interest', { forms: {} }, new Date()).id).toBe('interest');
  });

  it('knows no form by another name', () => {
    expect(() => openForm('other', { forms: {} }, new Date())).toThrow(FormNotFound);
  });

  it.each([
    ['just before it opens', '2026-12-01T06:59:59.999Z', false],
    ['from the instant at which it opens', '2026-12-01T07:00:00.000Z', true],
    ['just before it closes', '2026-12-24T10:59:59.999Z', true],
    ['from the instant at which it closes', '2026-12-24T11:00:00.000Z', false],
  ])('A7 %s: %s', (_, now, expected) => {
    expect(isOpen({ opensAt: OPENS, closesAt: CLOSES }, now)).toBe(expected);
  });

  it('A7 may have an opening alone or a closing alone', () => {
    expect(isOpen({ opensAt: OPENS }, '2030-01-01T00:00:00Z')).toBe(true);
    expect(isOpen({ closesAt: CLOSES }, '2020-01-01T00:00:00Z')).toBe(true);
  });

  it('A7 refuses with the organisation’s own text', () => {
    const settings = settingsWith({ closesAt: CLOSES, closedText });
    const refused = () => openForm('interest', settings, new Date('2027-01-01T00:00:00Z'));

    expect(refused).toThrow(FormClosed);
    expect(refused).toThrow(expect.objectContaining({ text: closedText }));
  });
});
