import { describe, expect, it } from 'vitest';
import { declineReasons } from '../../../functions/email/decline-reasons.ts';
import { declineReasonSchema } from '../../../schemas/recorded-decision.ts';
import { anEmailContext, languages } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('declineEmail', () => {
  it('B11 gives the reason in words and the text to the company, not the internal note', () => {
    expect(proseOf(anEmailContext({ template: 'decline' }))).toMatchInlineSnapshot(`
      "Svar på jeres henvendelse [RG-7K3M-42Q]

      VI KAN IKKE TILBYDE JER ET MØDE

      Anne Holm har læst jeres henvendelse og har desværre svaret nej.

      Begrundelse: Vi har ikke flere ledige tider lige nu
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Besked fra Anne Holm
      > I er velkomne.
      > Tag gerne et par kolleger med.

      Se, hvad Kooperationen ellers kan tilbyde: https://kooperationen.example.org

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'decline', language: 'en' }))).toMatchInlineSnapshot(`
      "Answer to your enquiry [RG-7K3M-42Q]

      WE CANNOT OFFER YOU A MEETING

      Anne Holm has read your enquiry. The answer is unfortunately no.

      Reason: We have no more free times right now
      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      Message from Anne Holm
      > I er velkomne.
      > Tag gerne et par kolleger med.

      See what else Kooperationen can offer: https://kooperationen.example.org

      See your enquiry:
      https://forms.example.org/a/abc

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it.each(languages)(
    'N19 names no reason in a preview, which is read before one is chosen, in %s',
    (language) => {
      const words = {
        da: '(her kommer den begrundelse, du vælger)',
        en: '(the reason you choose goes here)',
      };
      const preview = proseOf(anEmailContext({ template: 'decline', language, isPreview: true }));

      expect(preview).toContain(words[language]);
      expect(Object.values(declineReasons).filter((reason) => preview.includes(reason[language]))).toEqual(
        [],
      );
    },
  );

  it.each(declineReasonSchema.options)('has words for the reason %s', (reason) => {
    const decision = {
      kind: 'decline',
      reason,
      consultantId: 'anne-holm',
      decidedAt: '2026-11-25T08:30:00Z',
    } as const;
    const prose = proseOf(anEmailContext({ template: 'decline', application: { decision } }));
    expect(prose).toContain(`Begrundelse: ${declineReasons[reason].da}`);
    expect(prose).not.toContain('Besked fra');
  });
});
