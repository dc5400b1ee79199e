import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('replyReceiptEmail', () => {
  it('N5 thanks the company and gives the new date, without what it wrote', () => {
    expect(proseOf(anEmailContext({ template: 'reply-receipt' }))).toMatchInlineSnapshot(`
      "Tak for jeres svar [RG-7K3M-42Q]

      TAK FOR JERES SVAR

      Anne Holm har fået besked og går videre med jeres henvendelse. I skal ikke gøre mere nu.

      I får svar senest: mandag den 30. november 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Vi holder stadig disse tider fri til jer:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'reply-receipt', language: 'en' }))).toMatchInlineSnapshot(`
      "Thank you for your answer [RG-7K3M-42Q]

      THANK YOU FOR YOUR ANSWER

      Anne Holm has been told and goes on with your enquiry. You need not do more now.

      You get an answer by: Monday 30 November 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      We are still keeping these times free for you:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      See your enquiry:
      https://forms.example.org/a/abc

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it('is true as well where none of the proposed times fitted', () => {
    const application = { wishes: [], refusal: 'Kun om fredagen.' };
    const prose = proseOf(anEmailContext({ template: 'reply-receipt', application }));
    expect(prose).toContain('I får svar senest: mandag den 30. november 2026 kl. 16.00 (dansk tid)');
    expect(prose).not.toMatch(/tider fri|fredag/);
  });
});
