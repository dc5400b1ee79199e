import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('withdrawalNoticeEmail', () => {
  it('frees the consultant', () => {
    expect(proseOf(anEmailContext({ template: 'withdrawal-notice' }))).toMatchInlineSnapshot(`
      "Bageriet Hansen ApS har trukket sig [RG-7K3M-42Q]

      EN HENVENDELSE ER TRUKKET TILBAGE

      Bageriet Hansen ApS har trukket sin henvendelse tilbage. Du skal ikke gøre mere. Vi holder ingen tider i din kalender til den.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });
});
