import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('wishLostEmail', () => {
  it('C4 tells the company what has gone to others, and where to choose anew', () => {
    expect(proseOf(anEmailContext({ template: 'wish-lost' }))).toMatchInlineSnapshot(`
      "Vælg nye tider til jeres møde [RG-7K3M-42Q]

      JERES TIDER ER OPTAGET NU

      Andre har nået at få de tider, I ønskede:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Vælg nye tider på siden. Så svarer Anne Holm jer inden samme frist som før.

      Reference: RG-7K3M-42Q
      I får svar senest: mandag den 30. november 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent

      Vælg nye tider:
      https://forms.example.org/a/abc

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'wish-lost', language: 'en' }))).toMatchInlineSnapshot(`
      "Choose new times for your meeting [RG-7K3M-42Q]

      YOUR TIMES ARE TAKEN NOW

      Others were first to get the times you wished for:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      Choose new times on the page. Anne Holm then answers you by the same date as before.

      Reference: RG-7K3M-42Q
      You get an answer by: Monday 30 November 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant

      Choose new times:
      https://forms.example.org/a/abc

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it('names no times once new ones were chosen', () => {
    const application = { lostWishes: undefined };
    expect(proseOf(anEmailContext({ template: 'wish-lost', application }))).not.toContain('Andre har nået');
  });
});
