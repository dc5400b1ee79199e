import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('reminderEmail', () => {
  it('gives the consultant the deadline, what else happens, and one link', () => {
    expect(
      proseOf(
        anEmailContext({
          template: 'reminder',
          application: { ladder: [{ kind: 'standIn', at: '2026-11-27T08:00:00Z' }] },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "Husk at svare: Bageriet Hansen ApS [RG-7K3M-42Q]

      HUSK AT SVARE

      Bageriet Hansen ApS venter på dit svar.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)

      De ønsker en af disse tider:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Se henvendelsen og svar:
      https://forms.example.org/a/abc

      Hører vi ikke fra dig, går den videre til en kollega fredag den 27. november 2026 kl. 09.00 (dansk tid).

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(
      proseOf(
        anEmailContext({
          template: 'reminder',
          language: 'en',
          application: { ladder: [{ kind: 'standIn', at: '2026-11-27T08:00:00Z' }] },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "Please answer: Bageriet Hansen ApS [RG-7K3M-42Q]

      PLEASE ANSWER

      Bageriet Hansen ApS is waiting for your answer.

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Deadline: Monday 30 November 2026 at 16:00 (Danish time)

      They would like one of these times:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      See the enquiry and answer:
      https://forms.example.org/a/abc

      If we do not hear from you, it goes to a colleague on Friday 27 November 2026 at 09:00 (Danish time).

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('threatens with nobody where nobody would take over', () => {
    expect(proseOf(anEmailContext({ template: 'reminder' }))).not.toContain('kollega');
  });
});
