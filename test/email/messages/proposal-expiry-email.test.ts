import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('proposalExpiryEmail', () => {
  it('N6 tells the company what it can still do', () => {
    expect(proseOf(anEmailContext({ template: 'proposal-expiry' }))).toMatchInlineSnapshot(`
      "I har ikke valgt en tid [RG-7K3M-42Q]

      I HAR IKKE VALGT EN TID

      I skulle vælge senest fredag den 27. november 2026 kl. 16.00 (dansk tid). Nu er tiderne ikke længere holdt fri, og henvendelsen er lukket.

      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      I kan ringe til os, eller I kan sende en ny henvendelse.

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Vil I stadig mødes? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'proposal-expiry', language: 'en' }))).toMatchInlineSnapshot(`
      "You have not chosen a time [RG-7K3M-42Q]

      YOU HAVE NOT CHOSEN A TIME

      You had to choose by Friday 27 November 2026 at 16:00 (Danish time). The times are no longer kept free, and the enquiry is closed.

      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      You can call us, or you can send a new enquiry.

      See your enquiry:
      https://forms.example.org/a/abc

      Do you still want to meet? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });
});
