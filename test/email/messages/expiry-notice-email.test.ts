import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('expiryNoticeEmail', () => {
  it('tells the consultant that the time is up', () => {
    expect(proseOf(anEmailContext({ template: 'expiry-notice' }))).toMatchInlineSnapshot(`
      "Fristen er udløbet: Bageriet Hansen ApS [RG-7K3M-42Q]

      FRISTEN ER UDLØBET

      Bageriet Hansen ApS fik ikke svar i tide. Vi har bedt dem ringe til Lars Krog. Vi holder ingen tider i din kalender til dem.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('gives the coordinator what it takes to call', () => {
    expect(
      proseOf(anEmailContext({ template: 'expiry-notice', recipient: 'coordinator' })),
    ).toMatchInlineSnapshot(`
      "Fristen er udløbet: Bageriet Hansen ApS [RG-7K3M-42Q]

      FRISTEN ER UDLØBET

      Anne Holm har ikke svaret Bageriet Hansen ApS i tide. Vi har bedt dem ringe til dig. Du må også gerne ringe først.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent
      Kontakt: Mette Hansen
      Telefon: 20 30 40 50
      E-mail: mette@bageriet.example

      Har du spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });
});
