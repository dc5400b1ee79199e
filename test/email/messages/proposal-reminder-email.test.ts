import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('proposalReminderEmail', () => {
  it('N6 lists the times that are still held', () => {
    expect(proseOf(anEmailContext({ template: 'proposal-reminder' }))).toMatchInlineSnapshot(`
      "Husk at vælge en tid [RG-7K3M-42Q]

      HUSK AT VÆLGE EN TID

      Vi holder stadig disse tider fri til jer. Når fristen er gået, lukker vi henvendelsen.

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Vælg senest: fredag den 27. november 2026 kl. 16.00 (dansk tid)
      Sted: Nygade 1, 2100 København Ø
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Vælg en tid:
      https://forms.example.org/a/abc

      Passer ingen af dem? Så sig det på siden, og Anne Holm svarer jer igen.

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'proposal-reminder', language: 'en' }))).toMatchInlineSnapshot(`
      "Please choose a time [RG-7K3M-42Q]

      PLEASE CHOOSE A TIME

      We are still keeping these times free for you. After the deadline we close the enquiry.

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      Choose by: Friday 27 November 2026 at 16:00 (Danish time)
      Place: Nygade 1, 2100 København Ø
      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      Choose a time:
      https://forms.example.org/a/abc

      Does none of them fit? Say so on the page, and Anne Holm will answer you again.

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it('N6 leaves out what has begun', () => {
    const now = new Date('2026-12-01T09:00:00Z');
    const prose = proseOf(anEmailContext({ template: 'proposal-reminder', now }));
    expect(prose).not.toContain('tirsdag den 1. december');
    expect(prose).toContain('- onsdag den 2. december');
  });
});
