import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('questionReminderEmail', () => {
  it('N5 quotes the question again, with the date and what else happens', () => {
    expect(proseOf(anEmailContext({ template: 'question-reminder' }))).toMatchInlineSnapshot(`
      "Husk at svare på vores spørgsmål [RG-7K3M-42Q]

      HUSK AT SVARE PÅ VORES SPØRGSMÅL

      Anne Holm venter på jeres svar. Hører vi ikke fra jer, tager vi stilling uden.

      Spørgsmål fra Anne Holm
      > Hvor mange stillinger handler det om?
      > Og hvornår?

      Svar senest: tirsdag den 1. december 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Svar på spørgsmålet:
      https://forms.example.org/a/abc

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'question-reminder', language: 'en' }))).toMatchInlineSnapshot(`
      "Please answer our question [RG-7K3M-42Q]

      PLEASE ANSWER OUR QUESTION

      Anne Holm is waiting for your answer. If we do not hear from you, we decide without.

      Question from Anne Holm
      > Hvor mange stillinger handler det om?
      > Og hvornår?

      Answer by: Tuesday 1 December 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      Answer the question:
      https://forms.example.org/a/abc

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });
});
