import { describe, expect, it } from 'vitest';
import { formPage } from '../../../functions/pages/form/form-page.ts';
import { interestForm } from '../../../schemas/forms/interest.ts';
import { readAnswers } from '../../../schemas/read-answers.ts';
import { aForm } from '../../email/a-form.ts';
import { someAnswers } from '../../schemas/some-answers.ts';
import { aFormPage } from '../page-inputs.ts';

const questions = interestForm.groups
  .flatMap(({ fields }) => fields)
  .filter(({ widget }) => widget !== 'slots');

describe('the page of questions', () => {
  it('asks every question but the times', () => {
    const page = formPage(aFormPage());

    expect(questions.filter(({ id }) => !page.includes(` name="${id}"`))).toEqual([]);
    expect(page).not.toContain('slotWishes');
  });

  it('F1 shows a form that it has never seen', () => {
    const page = formPage(aFormPage({ form: aForm }));

    expect(page).toContain('action="/forms/test"');
    expect(page).toContain('Branche');
  });

  it('keeps what was written and chosen', () => {
    const page = formPage(aFormPage({ values: someAnswers({ orgName: 'A & B', sizeBand: '250+' }) }));

    expect(page).toContain('value="A &amp; B"');
    expect(page).toContain('name="sizeBand" value="250+" checked>');
    expect(page).toContain('name="services" value="cleaning" checked>');
    expect(page).toContain('<option value="0101" selected>');
    expect(page).toContain('name="newsletter" value="true" checked ');
    expect(page).toMatch(/<textarea[^>]*>\nVi vil gerne i gang\.\nHelst før jul\.<\/textarea>/);
  });

  it('chooses nothing for anybody but what the form presets', () => {
    const chosen = formPage(aFormPage()).match(/<input[^>]* checked>/g);

    expect(chosen).toHaveLength(1);
    expect(chosen?.[0]).toContain('name="meetingLanguage" value="da"');
  });

  it('a preset gives way to what was chosen', () => {
    const page = formPage(aFormPage({ values: { meetingLanguage: 'en' } }));

    expect(page).toContain('name="meetingLanguage" value="en" checked>');
    expect(page).not.toContain('name="meetingLanguage" value="da" checked>');
  });

  it('marks what is optional and nothing else', () => {
    const optional = questions.filter(({ required }) => !required);

    expect(formPage(aFormPage()).match(/\(valgfrit\)/g)).toHaveLength(optional.length);
  });

  it('says when a conditional question is to be answered', () => {
    const page = formPage(aFormPage());

    expect(page).toContain('Udfyldes kun, hvis I svarer »Ja« til »Har virksomheden et CVR-nummer?«.');
  });

  it('values named like what every object has are no values', () => {
    const [group] = aForm.groups;
    const [field] = group?.fields ?? [];
    if (group === undefined || field === undefined) throw new Error('The form has no field');
    const form = { ...aForm, groups: [{ ...group, fields: [{ ...field, id: 'constructor' }] }] };

    expect(formPage(aFormPage({ form }))).toContain('value="">');
  });

  it('carries token, key and language, and a field that only machines fill in', () => {
    const page = formPage(aFormPage({ language: 'en' }));

    expect(page).toContain('name="formToken" value="form-token"');
    expect(page).toMatch(/name="submissionKey" value="[0-9a-f-]{36}"/);
    expect(page).toContain('name="language" value="en"');
    expect(page).toMatch(
      /aria-hidden="true"><label[^>]*>[^<]*<\/label><input[^>]* name="secondWebsite" value="" tabindex="-1"/,
    );
  });

  it('A15 changes the language by a button that sends what was typed, and Enter does not press it', () => {
    const page = formPage(aFormPage());
    const [first, second] = [...page.matchAll(/<button[^>]*>/g)].map(([tag]) => tag);

    expect(first).toContain('name="step" value="check"');
    expect(second).toContain('form="form" name="switchTo" value="en"');
    expect(second).toContain('formnovalidate');
  });
});

describe('faults', () => {
  const { faults } = readAnswers(interestForm, {}, 'questions');
  const page = formPage(aFormPage({ faults }));

  it('A14 each fault is linked from a summary to a control that is there', () => {
    const targets = [...page.matchAll(/<li><a href="#([^"]+)"/g)].map(([, id]) => id);

    expect(targets).toHaveLength(faults.length);
    expect(targets.filter((id) => !page.includes(` id="${id}"`))).toEqual([]);
  });

  it('stand in the same words in the summary and at the field, which points to them', () => {
    const message = 'Skriv virksomhedens navn';

    expect(page).toContain(`<a href="#field-orgName">${message}</a>`);
    expect(page).toContain(`id="fault-orgName"><span class="visually-hidden">Fejl: </span>${message}</p>`);
    expect(page).toMatch(/id="field-orgName"[^>]* aria-describedby="fault-orgName" aria-invalid="true"/);
  });

  it('are told in the title and take the focus', () => {
    expect(page).toContain('<title>Fejl: Interesseret?');
    expect(page).toMatch(/id="faults" tabindex="-1" autofocus>\s*<div role="alert"><h2>Der er \d+ fejl/);
  });

  it('one is told as one', () => {
    expect(formPage(aFormPage({ faults: faults.slice(0, 1) }))).toContain('<h2>Der er 1 fejl</h2>');
  });

  it('come in the order of the questions, each question once', () => {
    const shown = formPage(
      aFormPage({
        faults: [
          { field: 'nobody-asked', code: 'unknown' },
          { field: 'email', code: 'missing' },
          { field: 'orgName', code: 'missing' },
          { field: 'orgName', code: 'invalid' },
        ],
      }),
    );

    const lines = [...shown.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line);
    expect(lines).toEqual([
      expect.stringContaining('#field-orgName'),
      expect.stringContaining('#field-email'),
      'Formularen har ikke dette felt. Fjern det, og send igen',
    ]);
  });

  it('a question that hangs on another shows while it is at fault', () => {
    const shown = formPage(aFormPage({ faults: [{ field: 'cvr', code: 'not-asked' }] }));

    expect(shown.match(/class="revealed is-shown"/g)).toHaveLength(1);
    expect(formPage(aFormPage())).not.toContain('is-shown');
  });
});

describe('notices', () => {
  it.each([
    ['page-expired', 'Siden har været åben længe'],
    ['too-soon', 'Det gik lidt for hurtigt'],
    ['too-many', 'Der er sendt mange henvendelser'],
    ['times-taken', 'En anden nåede at vælge tiden'],
  ] as const)('%s is told above the form, and that nothing has been sent', (notice, title) => {
    const page = formPage(aFormPage({ notice }));

    expect(page).toContain(`<div role="alert"><h2>${title}</h2>`);
    expect(page).toMatch(/Intet er sendt|jeres ikke sendt/);
  });
});
