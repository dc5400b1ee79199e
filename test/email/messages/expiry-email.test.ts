import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('expiryEmail', () => {
  it('names the person who takes over', () => {
    expect(proseOf(anEmailContext({ template: 'expiry' }))).toMatchInlineSnapshot(`
      "I har ikke fået svar til tiden [RG-7K3M-42Q]

      I HAR IKKE FÅET SVAR TIL TIDEN

      Vi lovede jer svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid). Det nåede vi ikke. Det er vi kede af.

      Reference: RG-7K3M-42Q

      De tider, I ønskede, er ikke længere holdt fri.

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Lars Krog vil gerne finde en ny tid sammen med jer. Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });
});
