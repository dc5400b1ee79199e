import { describe, expect, it } from 'vitest';
import { emailFor } from '../../../functions/email/email.ts';
import { anEmailContext, languages } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('receiptEmail', () => {
  it('A13 tells the reference, the date, the choices and whom to call, and no free text', () => {
    expect(proseOf(anEmailContext({ template: 'receipt' }))).toMatchInlineSnapshot(`
      "Vi har modtaget jeres henvendelse [RG-7K3M-42Q]

      VI HAR MODTAGET JERES HENVENDELSE

      Reference: RG-7K3M-42Q
      I får svar senest: mandag den 30. november 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent

      DET SKER DER NU

      En konsulent læser jeres henvendelse.

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      JERES VALG

      Antal ansatte: 10-49
      Hvad er I interesserede i? Rummelige job, Ved ikke endnu

      Vi holder disse tider fri til jer:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Det, I selv har skrevet, står kun på siden. Har I ikke sendt noget til os? Så ring, og vi sletter det.

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'receipt', language: 'en' }))).toMatchInlineSnapshot(`
      "We have received your enquiry [RG-7K3M-42Q]

      WE HAVE RECEIVED YOUR ENQUIRY

      Reference: RG-7K3M-42Q
      You get an answer by: Monday 30 November 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant

      WHAT HAPPENS NEXT

      A consultant reads your enquiry.

      See your enquiry:
      https://forms.example.org/a/abc

      YOUR CHOICES

      Employees: 10-49
      What are you interested in? Inclusive jobs, Not sure yet

      We are keeping these times free for you:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      What you wrote yourself is only on the page. Did you not send us anything? Call us and we will delete it.

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it('says so where no time fitted', () => {
    const prose = proseOf(anEmailContext({ template: 'receipt', application: { wishes: [] } }));
    expect(prose).toContain('I har svaret, at ingen af tiderne passer.');
    expect(prose).not.toContain('Vi holder');
  });

  it.each(languages)('A13 holds nothing that the sender wrote, in %s', (language) => {
    const { html, text } = emailFor(anEmailContext({ template: 'receipt', language }));
    for (const written of ['Bageriet', 'Mette', 'mette@', '20 30 40 50', 'vilkår', 'anne-holm_']) {
      expect(html + text).not.toContain(written);
    }
  });

  it('stays true when it comes after another consultant took over who has none of the times free', () => {
    const application = { wishes: [], handedOn: { from: 'bo-lund' } };
    const prose = proseOf(anEmailContext({ template: 'receipt', application }));
    expect(prose).not.toMatch(/ingen af tiderne|tider fri/);
  });
});
