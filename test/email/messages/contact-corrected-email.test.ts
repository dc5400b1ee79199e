import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('contactCorrectedEmail', () => {
  it('names what was changed, and not what it is now', () => {
    expect(proseOf(anEmailContext({ template: 'contact-corrected' }))).toMatchInlineSnapshot(`
      "Jeres oplysninger er rettet [RG-7K3M-42Q]

      JERES OPLYSNINGER ER RETTET

      Dette er rettet på siden:

      - E-mail
      - Telefon

      Anne Holm skal svare senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Reference: RG-7K3M-42Q

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      I skal ikke gøre noget. Vi skriver til jer på denne adresse fra nu af.

      Var det ikke jer? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'contact-corrected', language: 'en' }))).toMatchInlineSnapshot(`
      "Your details have been changed [RG-7K3M-42Q]

      YOUR DETAILS HAVE BEEN CHANGED

      This was changed on the page:

      - E-mail
      - Phone

      Anne Holm has to answer by Monday 30 November 2026 at 16:00 (Danish time).

      Reference: RG-7K3M-42Q

      See your enquiry:
      https://forms.example.org/a/abc

      You need not do anything. We write to you at this address from now on.

      Was it not you? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it('tells of no change where none is known', () => {
    const context = anEmailContext({ template: 'contact-corrected' });
    const { corrected: _none, ...message } = context.message;
    expect(proseOf({ ...context, message })).not.toContain('rettet på siden');
  });
});
