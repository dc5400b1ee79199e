import { describe, expect, it } from 'vitest';
import { placeholders } from '../../../functions/email/placeholders.ts';
import { anEmailContext, languages } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('questionEmail', () => {
  it('N5 quotes the question, and says by when and that the promised date stands still', () => {
    expect(proseOf(anEmailContext({ template: 'question' }))).toMatchInlineSnapshot(`
      "Vi har et spørgsmål til jer [RG-7K3M-42Q]

      VI HAR ET SPØRGSMÅL TIL JER

      Anne Holm vil gerne vide mere, før I får svar.

      Spørgsmål fra Anne Holm
      > Hvor mange stillinger handler det om?
      > Og hvornår?

      Svar senest: tirsdag den 1. december 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Vi har lovet jer svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid). Den frist står stille, til I har svaret. Hører vi ikke fra jer, tager vi stilling uden.

      Vi holder stadig disse tider fri til jer:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Svar på spørgsmålet:
      https://forms.example.org/a/abc

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'question', language: 'en' }))).toMatchInlineSnapshot(`
      "We have a question for you [RG-7K3M-42Q]

      WE HAVE A QUESTION FOR YOU

      Anne Holm would like to know more before you get an answer.

      Question from Anne Holm
      > Hvor mange stillinger handler det om?
      > Og hvornår?

      Answer by: Tuesday 1 December 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      We promised you an answer by Monday 30 November 2026 at 16:00 (Danish time). That deadline stands still until you have answered. If we do not hear from you, we decide without.

      We are still keeping these times free for you:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      Answer the question:
      https://forms.example.org/a/abc

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it.each(languages)(
    'N19 shows a preview without the question that is not written yet, in %s',
    (language) => {
      const prose = proseOf(anEmailContext({ template: 'question', language, isPreview: true }));
      expect(prose).toContain(placeholders.question[language]);
      expect(prose).not.toContain('stillinger');
    },
  );
});
