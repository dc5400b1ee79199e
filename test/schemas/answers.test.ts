import { describe, expect, it } from 'vitest';
import {
  answerWithRole,
  displayAnswer,
  faultMessage,
  fieldsOf,
  fieldWithRole,
  isAsked,
} from '../../schemas/answers.ts';
import { interestForm } from '../../schemas/forms/interest.ts';

const fieldCalled = (id: string) => {
  const field = fieldsOf(interestForm).find((one) => one.id === id);
  if (field === undefined) throw new Error(`No field ${id}`);
  return field;
};

describe('answers', () => {
  it('are found by the part they play', () => {
    const answers = { email: 'aase@example.dk', interests: ['unsure'] };

    expect(fieldWithRole(interestForm, 'organisation')?.id).toBe('orgName');
    expect(answerWithRole(interestForm, answers, 'email')).toBe('aase@example.dk');
    expect(answerWithRole(interestForm, answers, 'phone')).toBeUndefined();
    expect(answerWithRole(interestForm, answers, 'topics')).toBeUndefined();
  });

  it('call for further questions, whether one or several options are chosen', () => {
    expect(isAsked(fieldCalled('orgName'), {})).toBe(true);
    expect(isAsked(fieldCalled('cvr'), { hasCvr: 'yes' })).toBe(true);
    expect(isAsked(fieldCalled('cvr'), { hasCvr: 'not-yet' })).toBe(false);
    expect(isAsked(fieldCalled('cvr'), {})).toBe(false);
    expect(isAsked(fieldCalled('services'), { interests: ['unsure', 'buy-services'] })).toBe(true);
    expect(isAsked(fieldCalled('services'), { interests: ['unsure'] })).toBe(false);
  });

  it('are shown by the words that people chose', () => {
    expect(displayAnswer(fieldCalled('sizeBand'), '250+', 'da')).toBe('250 eller flere');
    expect(displayAnswer(fieldCalled('services'), ['cleaning', 'it'], 'en')).toBe('Cleaning, IT');
    expect(displayAnswer(fieldCalled('municipality'), '0860', 'da')).toBe('Hjørring');
    expect(displayAnswer(fieldCalled('newsletter'), true, 'da')).toBe('Ja');
    expect(displayAnswer(fieldCalled('orgName'), 'Nordlys', 'da')).toBe('Nordlys');
    expect(displayAnswer(fieldCalled('phone'), '+4520304050', 'da')).toBe('20 30 40 50');
    expect(displayAnswer(fieldCalled('phone'), '+46701234567', 'da')).toBe('+46701234567');
  });

  it('A6 show an option that the form no longer has by its id', () => {
    expect(displayAnswer(fieldCalled('timing'), 'next-year', 'da')).toBe('next-year');
  });
});

describe('the words for a fault', () => {
  it('A1 say what to do, in the reader’s language', () => {
    const fault = { field: 'cvr', code: 'missing' };

    expect(faultMessage(interestForm, fault, 'da')).toBe('Skriv CVR-nummeret med 8 cifre');
    expect(faultMessage(interestForm, fault, 'en')).toBe('Write the CVR number with 8 digits');
  });

  it('name the answer that a question hangs on', () => {
    expect(faultMessage(interestForm, { field: 'cvr', code: 'not-asked' }, 'da')).toBe(
      'Slet svaret, eller vælg “Ja” under “Har virksomheden et CVR-nummer?”',
    );
  });

  it('A2 exist for fields that the form does not have, and for answers given twice', () => {
    expect(faultMessage(interestForm, { field: '__proto__', code: 'unknown' }, 'da')).toBe(
      'Formularen har ikke dette felt. Fjern det, og send igen',
    );
    expect(faultMessage(interestForm, { field: 'cvr', code: 'repeated' }, 'da')).toBe(
      'Feltet er sendt mere end én gang. Giv kun ét svar',
    );
  });

  it('fall back to the general fault of the field', () => {
    expect(faultMessage(interestForm, { field: 'email', code: 'constructor' }, 'da')).toBe(
      'Skriv e-mailadressen helt ud, for eksempel navn@virksomhed.dk',
    );
  });
});
