import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('choiceNoticeEmail', () => {
  it('N6 tells the consultant which time was chosen', () => {
    expect(proseOf(anEmailContext({ template: 'choice-notice' }))).toMatchInlineSnapshot(`
      "Bageriet Hansen ApS har valgt en tid [RG-7K3M-42Q]

      MØDET ER AFTALT

      Bageriet Hansen ApS har valgt en af dine tider. De andre er fri igen. Mødet følger med som en aftale til din kalender.

      Henvendelse fra: Bageriet Hansen ApS
      Tid: tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      Sted: Nygade 1, 2100 København Ø
      Reference: RG-7K3M-42Q

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'choice-notice', language: 'en' }))).toMatchInlineSnapshot(`
      "Bageriet Hansen ApS has chosen a time [RG-7K3M-42Q]

      THE MEETING IS AGREED

      Bageriet Hansen ApS has chosen one of your times. The others are free again. It comes with this e-mail.

      Enquiry from: Bageriet Hansen ApS
      Time: Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      Place: Nygade 1, 2100 København Ø
      Reference: RG-7K3M-42Q

      See the enquiry:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });
});
