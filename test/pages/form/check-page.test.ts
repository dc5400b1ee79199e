import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../functions/pages/form/check-page.ts';
import { answersFromBody } from '../../../schemas/answers-from-body.ts';
import { interestForm } from '../../../schemas/forms/interest.ts';
import { readAnswers } from '../../../schemas/read-answers.ts';
import { aForm } from '../../email/a-form.ts';
import { anApplication, aSlot } from '../an-application.ts';
import { aCheckPage } from '../page-inputs.ts';

const { answers } = anApplication();

describe('the page of times and answers to check', () => {
  it('names the consultant by name and title', () => {
    const page = checkPage(aCheckPage());

    expect(page).toContain('<strong>Amal Yusuf</strong>');
    expect(page).toContain('Konsulent i socialøkonomiske partnerskaber');
  });

  it('C15 tells neither the number nor the address of a consultant to somebody who has sent nothing', () => {
    const page = checkPage(aCheckPage());

    expect(page).not.toContain('amal@example.org');
    expect(page).not.toContain('Søren Dam');
  });

  it('offers each free time by weekday, date and hour, under its week', () => {
    const page = checkPage(
      aCheckPage({ slots: [aSlot('2026-12-01', '09:00'), aSlot('2026-12-08', '09:00')] }),
    );

    expect(page).toContain(
      '>tirsdag den 1. december 2026 <span class="unbroken">kl. 10.00–11.00</span></label>',
    );
    expect(page.indexOf('<h3>Uge 49</h3>')).toBeLessThan(page.indexOf('tirsdag den 1. december'));
    expect(page.indexOf('<h3>Uge 50</h3>')).toBeLessThan(page.indexOf('tirsdag den 8. december'));
  });

  it('always offers that none of the times fits, and says it when there are none', () => {
    const page = checkPage(aCheckPage({ slots: [] }));

    expect(page).toContain('id="field-slotWishes" name="slotWishes" value="none-fits"');
    expect(page).toContain('Der er ingen ledige tider lige nu');
    expect(checkPage(aCheckPage())).toContain('value="none-fits"');
  });

  it('chooses no time for anybody, and keeps those that were chosen', () => {
    const slot = aSlot('2026-12-01', '09:00');

    expect(checkPage(aCheckPage())).not.toContain(' checked');
    expect(checkPage(aCheckPage({ chosen: [slot.id] }))).toContain(`value="${slot.id}" checked>`);
  });

  it('opens the later weeks when one of their times was chosen', () => {
    expect(checkPage(aCheckPage())).toContain('<details><summary>Vis flere tider');
    expect(checkPage(aCheckPage({ chosen: [aSlot('2026-12-15', '09:00').id] }))).toContain('<details open>');
  });

  it('shows every answer in words', () => {
    const page = checkPage(aCheckPage());

    expect(page).toContain(
      'At købe ydelser af en socialøkonomisk virksomhed, Rummelige job i vores egen produktion',
    );
    expect(page).toContain('>20 30 40 50<');
    expect(page).toContain('>København<');
    expect(page).toContain('Vi vil gerne i gang.\nHelst før jul.');
  });

  it('tells what was not answered, and nothing of what was not asked', () => {
    const { timing: _timing, ...fewer } = answers;
    const page = checkPage(aCheckPage({ answers: { ...fewer, hasCvr: 'not-yet' } }));

    expect(page).toMatch(/<dt>Hvornår vil I i gang\?<\/dt><dd><span class="quiet">Ikke udfyldt/);
    expect(page).not.toContain('<dt>CVR-nummer</dt>');
  });

  it('carries the answers so that the next step reads the same', () => {
    const page = checkPage(aCheckPage());
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
    const body = Map.groupBy(hidden, ([, name]) => name ?? '');
    const fields = new Map(
      [...body].map(([name, inputs]) => [name, inputs.map(([, , value]) => value ?? '')]),
    );
    for (const own of ['page', 'formToken', 'submissionKey', 'language']) fields.delete(own);

    const { raw, faults } = answersFromBody(interestForm, fields);

    expect(faults).toEqual([]);
    const { slotWishes: _wishes, ...questions } = answers;
    expect(readAnswers(interestForm, raw, 'questions')).toEqual({ answers: questions, faults: [] });
  });

  it('leads back to each group of questions', () => {
    const page = checkPage(aCheckPage());

    for (const { id } of interestForm.groups) {
      expect(page).toContain(`name="step" value="edit" formaction="/forms/interest#group-${id}"`);
    }
  });

  it('tells about personal data, the grant and de minimis right above the button', () => {
    const page = checkPage(aCheckPage());

    for (const { da } of interestForm.texts.notice) expect(page).toContain(`<p>${da}</p>`);
    expect(page.indexOf('Datatilsynet')).toBeLessThan(page.indexOf('value="send">Send henvendelse'));
  });

  it('links a missing choice to the first time', () => {
    const page = checkPage(aCheckPage({ faults: [{ field: 'slotWishes', code: 'missing' }] }));

    expect(page).toContain('<a href="#field-slotWishes">');
    expect(page.match(/ id="field-slotWishes"/g)).toHaveLength(1);
  });

  it('F1 a form without times is only checked', () => {
    const groups = aForm.groups.map((group) => ({
      ...group,
      fields: group.fields.filter(({ widget }) => widget !== 'slots'),
    }));
    const page = checkPage(aCheckPage({ form: { ...aForm, groups }, consultant: undefined, slots: [] }));

    expect(page).toContain('<h1>Tjek jeres svar</h1>');
    expect(page).not.toContain('none-fits');
  });
});
