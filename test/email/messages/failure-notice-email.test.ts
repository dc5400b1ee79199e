import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('failureNoticeEmail', () => {
  it('gives the coordinator what it takes to call', () => {
    const context = anEmailContext({ template: 'failure-notice', recipient: 'coordinator' });

    expect(proseOf(context)).toMatchInlineSnapshot(`
      "En henvendelse er gået i stå: Bageriet Hansen ApS [RG-7K3M-42Q]

      EN HENVENDELSE ER GÅET I STÅ

      Der er sket en fejl i vores system. Bageriet Hansen ApS har fået dit navn og nummer. Ring til dem, og hjælp dem videre.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Konsulent: Anne Holm, partnerskabskonsulent
      Kontakt: Mette Hansen
      Telefon: 20 30 40 50
      E-mail: mette@bageriet.example

      Har du spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('lets the consultant off', () => {
    const context = anEmailContext({ template: 'failure-notice', recipient: 'consultant' });

    expect(proseOf(context)).toMatchInlineSnapshot(`
      "En henvendelse er gået i stå: Bageriet Hansen ApS [RG-7K3M-42Q]

      EN HENVENDELSE ER GÅET I STÅ

      Der er sket en fejl i vores system. Lars Krog hjælper Bageriet Hansen ApS videre. Du skal ikke gøre mere, og vi holder ingen tider i din kalender til den.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });
});
