import { describe, expect, it } from 'vitest';
import { placeholders } from '../../../functions/email/placeholders.ts';
import { anEmailContext, languages } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('newConsultantEmail', () => {
  it('tells the company whom to turn to, what is still held, and that the date stands', () => {
    expect(proseOf(anEmailContext({ template: 'new-consultant' }))).toMatchInlineSnapshot(`
      "I har fået en ny konsulent [RG-7K3M-42Q]

      I HAR FÅET EN NY KONSULENT

      Anne Holm svarer jer nu i stedet for Bo Lund. I skal ikke gøre noget, og datoen er den samme.

      Reference: RG-7K3M-42Q
      I får svar senest: mandag den 30. november 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent
      Telefon: 60 70 80 90

      Af de tider, I ønskede, holder vi stadig disse fri til jer:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'new-consultant', language: 'en' }))).toMatchInlineSnapshot(`
      "You have a new consultant [RG-7K3M-42Q]

      YOU HAVE A NEW CONSULTANT

      Anne Holm will answer you instead of Bo Lund. You need not do anything, and the date stands.

      Reference: RG-7K3M-42Q
      You get an answer by: Monday 30 November 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant
      Phone: 60 70 80 90

      Of the times you asked for, we are still keeping these free for you:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      See your enquiry:
      https://forms.example.org/a/abc

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it('says so where none of the times is held any more', () => {
    const prose = proseOf(anEmailContext({ template: 'new-consultant', application: { wishes: [] } }));
    expect(prose).toContain(
      'Lige nu holder vi ingen tider fri til jer. Anne Holm ser på, hvornår I kan mødes.',
    );
  });

  it.each(languages)('N19 names neither colleague nor number nor times in a preview, in %s', (language) => {
    const prose = proseOf(anEmailContext({ template: 'new-consultant', language, isPreview: true }));
    for (const name of ['colleague', 'phone', 'keptTimes'] as const) {
      expect(prose).toContain(placeholders[name][language]);
    }
    expect(prose).not.toMatch(/Anne Holm|60 70 80 90|december/);
  });
});
