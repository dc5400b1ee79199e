import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('cancellationNoticeEmail', () => {
  it('tells the consultant which meeting is off', () => {
    expect(proseOf(anEmailContext({ template: 'cancellation-notice' }))).toMatchInlineSnapshot(`
      "Bageriet Hansen ApS har aflyst mødet [RG-7K3M-42Q]

      ET MØDE ER AFLYST

      Bageriet Hansen ApS har aflyst mødet med dig. Mailen fjerner også mødet fra din kalender.

      Henvendelse fra: Bageriet Hansen ApS
      Tid: tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      Sted: Nygade 1, 2100 København Ø
      Reference: RG-7K3M-42Q

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });
});
