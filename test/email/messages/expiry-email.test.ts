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

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'expiry', language: 'en' }))).toMatchInlineSnapshot(`
      "You did not get an answer in time [RG-7K3M-42Q]

      YOU DID NOT GET AN ANSWER IN TIME

      We promised you an answer by Monday 30 November 2026 at 16:00 (Danish time). We did not manage. We are sorry.

      Reference: RG-7K3M-42Q

      The times you asked for are no longer kept free.

      See your enquiry:
      https://forms.example.org/a/abc

      Lars Krog would like to find a new time with you. Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('N4 tells the last date that was promised', () => {
    const application = { decideBy: '2026-12-02T15:00:00Z', brokenPromise: '2026-11-30T15:00:00Z' };
    const prose = proseOf(anEmailContext({ template: 'expiry', application }));
    expect(prose).toContain('senest onsdag den 2. december 2026 kl. 16.00');
    expect(prose).not.toContain('30. november');
  });

  it('tells of no held times where there were none', () => {
    const prose = proseOf(anEmailContext({ template: 'expiry', application: { wishes: [] } }));
    expect(prose).not.toContain('holdt fri');
  });
});
