import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('confirmationEmail', () => {
  it('tells when, where and with whom, and until when it can be cancelled', () => {
    expect(proseOf(anEmailContext({ template: 'confirmation' }))).toMatchInlineSnapshot(`
      "Jeres møde er aftalt [RG-7K3M-42Q]

      JERES MØDE ER AFTALT

      Tid: tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      Sted: Nygade 1, 2100 København Ø
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Besked fra Anne Holm
      > I er velkomne.
      > Tag gerne et par kolleger med.

      Mødet følger med som en aftale til jeres kalender.

      Kan I ikke komme? Så aflys på siden senest mandag den 30. november 2026 kl. 10.00 (dansk tid). Efter den tid skal I ringe.

      Se eller aflys mødet:
      https://forms.example.org/a/abc

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'confirmation', language: 'en' }))).toMatchInlineSnapshot(`
      "Your meeting is agreed [RG-7K3M-42Q]

      YOUR MEETING IS AGREED

      Time: Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      Place: Nygade 1, 2100 København Ø
      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      Message from Anne Holm
      > I er velkomne.
      > Tag gerne et par kolleger med.

      The meeting comes with this e-mail as an entry for your calendar.

      Can you not come? Cancel on the page by Monday 30 November 2026 at 10:00 (Danish time). After that, please call.

      See or cancel the meeting:
      https://forms.example.org/a/abc

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });
});
