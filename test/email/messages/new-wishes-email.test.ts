import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('newWishesEmail', () => {
  it('C4 tells the consultant what the company would like now', () => {
    expect(proseOf(anEmailContext({ template: 'new-wishes' }))).toMatchInlineSnapshot(`
      "Nye ønskede tider fra Bageriet Hansen ApS [RG-7K3M-42Q]

      DE HAR ØNSKET NYE TIDER

      Andre fik de tider, som Bageriet Hansen ApS først ønskede. Nu ønsker de en af disse tider:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)

      Se henvendelsen og svar:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'new-wishes', language: 'en' }))).toMatchInlineSnapshot(`
      "New wished times from Bageriet Hansen ApS [RG-7K3M-42Q]

      THEY HAVE WISHED FOR NEW TIMES

      Others got the times that Bageriet Hansen ApS first wished for. They would now like one of these:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Deadline: Monday 30 November 2026 at 16:00 (Danish time)

      See the enquiry and answer:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });
});
