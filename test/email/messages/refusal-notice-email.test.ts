import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('refusalNoticeEmail', () => {
  it('N6 tells the consultant that none of the times fits, with a new deadline', () => {
    expect(proseOf(anEmailContext({ template: 'refusal-notice' }))).toMatchInlineSnapshot(`
      "Ingen af tiderne passer Bageriet Hansen ApS [RG-7K3M-42Q]

      INGEN AF DINE TIDER PASSER

      Bageriet Hansen ApS kan ikke på nogen af dem, og de er fri igen. Svar dem senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Du kan foreslå andre tider. Har de skrevet, hvad der passer dem, står det på siden.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)

      Se henvendelsen og svar:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'refusal-notice', language: 'en' }))).toMatchInlineSnapshot(`
      "None of the times suits Bageriet Hansen ApS [RG-7K3M-42Q]

      NONE OF YOUR TIMES FITS

      Bageriet Hansen ApS can make none of them, and they are free again. Answer them by Monday 30 November 2026 at 16:00 (Danish time).

      You can propose other times. If they wrote what suits them, it is on the page.

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Deadline: Monday 30 November 2026 at 16:00 (Danish time)

      See the enquiry and answer:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('E4 holds nothing of what the company wrote', () => {
    expect(proseOf(anEmailContext({ template: 'refusal-notice' }))).not.toContain('fredag');
  });
});
