import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('questionLapseEmail', () => {
  it('N5 says that the consultant decides without, and by when', () => {
    expect(proseOf(anEmailContext({ template: 'question-lapse' }))).toMatchInlineSnapshot(`
      "Vi går videre uden jeres svar [RG-7K3M-42Q]

      VI GÅR VIDERE UDEN JERES SVAR

      Vi stillede jer et spørgsmål og fik ikke svar i tide. Anne Holm tager nu stilling uden.

      I får svar senest: mandag den 30. november 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Vi holder stadig disse tider fri til jer:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Vil I stadig svare på spørgsmålet? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'question-lapse', language: 'en' }))).toMatchInlineSnapshot(`
      "We go on without your answer [RG-7K3M-42Q]

      WE GO ON WITHOUT YOUR ANSWER

      We asked you a question and got no answer in time. Anne Holm now decides without.

      You get an answer by: Monday 30 November 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      We are still keeping these times free for you:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      See your enquiry:
      https://forms.example.org/a/abc

      Do you still want to answer the question? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });
});
