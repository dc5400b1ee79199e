import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('proposalExpiryNoticeEmail', () => {
  it('N6 tells the consultant that the times are free again', () => {
    expect(proseOf(anEmailContext({ template: 'proposal-expiry-notice' }))).toMatchInlineSnapshot(`
      "Bageriet Hansen ApS valgte ingen tid [RG-7K3M-42Q]

      DINE FORSLAG FIK INTET SVAR

      Bageriet Hansen ApS valgte ikke en tid inden fristen. Henvendelsen er lukket, og tiderne er fri igen.

      Du skal ikke gøre mere. Vi har skrevet, at de kan ringe til dig, hvis de stadig vil mødes.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(
      proseOf(anEmailContext({ template: 'proposal-expiry-notice', language: 'en' })),
    ).toMatchInlineSnapshot(`
      "Bageriet Hansen ApS chose no time [RG-7K3M-42Q]

      YOUR PROPOSALS GOT NO ANSWER

      Bageriet Hansen ApS chose no time before the deadline. The enquiry is closed, and the times are free again.

      There is nothing more to do. We told them to call you if they still want to meet.

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q

      See the enquiry:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });
});
