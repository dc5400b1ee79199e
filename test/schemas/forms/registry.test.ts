import { describe, expect, it } from 'vitest';
import { faultMessage, fieldsOf } from '../../../schemas/answers.ts';
import { allForms, findForm, registerForm } from '../../../schemas/forms/registry.ts';
import { readAnswers } from '../../../schemas/read-answers.ts';
import { aForm } from '../a-form.ts';

describe('the forms', () => {
  it('F1 a further form is found as soon as it is registered', () => {
    const form = aForm({ id: 'further' });

    expect(findForm('further')).toBeUndefined();
    registerForm(form);
    expect(findForm('further')).toBe(form);
    expect(allForms()).toContain(form);
  });

  it('refuse one that is already there', () => {
    registerForm(aForm({ id: 'twice' }));

    expect(() => registerForm(aForm({ id: 'twice' }))).toThrow('already registered in version 1');
  });

  it('A6 keep the version that an older application was sent with', () => {
    const [old, today] = [aForm({ id: 'changing' }), aForm({ id: 'changing', version: 2 })];
    registerForm(today);
    registerForm(old);

    expect(findForm('changing')).toBe(today);
    expect(findForm('changing', 1)).toBe(old);
    expect(findForm('changing', 3)).toBeUndefined();
    expect(allForms()).not.toContain(old);
  });

  it.each(['__proto__', 'constructor', ''])('has none called %j', (id) => {
    expect(findForm(id)).toBeUndefined();
  });
});

describe('a further form', () => {
  it('F1 is judged by its own rules', () => {
    const answers = { tools: ['drill'], why: 'Til fliser', email: 'a@example.dk', promise: true };

    expect(readAnswers(aForm(), answers)).toEqual({
      answers: { ...answers, drillSize: 'small' },
      faults: [],
    });
  });

  it('F1 A15 names its faults in both languages without a word of its own', () => {
    const { faults } = readAnswers(aForm(), { tools: ['hammer'], promise: 'yes' });
    const inBoth = faults.map((fault) => [
      fault.field,
      faultMessage(aForm(), fault, 'da'),
      faultMessage(aForm(), fault, 'en'),
    ]);

    expect(fieldsOf(aForm())).toHaveLength(6);
    expect(inBoth).toEqual([
      ['tools', 'Vælg blandt de viste svar', 'Choose among the answers shown'],
      ['email', 'Skriv en e-mailadresse', 'Write an e-mail address'],
      ['promise', 'Sæt kryds i feltet, eller lad det stå tomt', 'Tick the box, or leave it empty'],
    ]);
  });

  it('F1 takes a required box for missing unless it is ticked', () => {
    const { faults } = readAnswers(aForm(), { tools: ['drill'], email: 'a@example.dk', promise: false });

    expect(faults).toEqual([{ field: 'promise', code: 'missing' }]);
  });

  it('F1 counts what may be written in each language', () => {
    const why = fieldsOf(aForm()).find(({ id }) => id === 'why');

    expect(why?.messages['too-long']).toEqual({
      da: 'Skriv højst 1.000 tegn',
      en: 'Write at most 1,000 characters',
    });
  });
});
