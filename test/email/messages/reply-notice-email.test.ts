import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';
import { anAnsweredQuestion } from '../some-progress.ts';

describe('replyNoticeEmail', () => {
  it('N5 tells the consultant that there is an answer, and never the answer', () => {
    expect(proseOf(anEmailContext({ template: 'reply-notice' }))).toMatchInlineSnapshot(`
      "Bageriet Hansen ApS har svaret [RG-7K3M-42Q]

      DIT SPØRGSMÅL ER BESVARET

      Svaret står på siden. Din frist løber igen. Svar Bageriet Hansen ApS senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)

      Læs svaret, og tag stilling:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'reply-notice', language: 'en' }))).toMatchInlineSnapshot(`
      "Bageriet Hansen ApS has answered [RG-7K3M-42Q]

      YOUR QUESTION HAS BEEN ANSWERED

      The answer is on the page. Your deadline runs again. Answer Bageriet Hansen ApS by Monday 30 November 2026 at 16:00 (Danish time).

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Deadline: Monday 30 November 2026 at 16:00 (Danish time)

      Read the answer and decide:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('E4 holds nothing of what the company wrote', () => {
    expect(proseOf(anEmailContext({ template: 'reply-notice' }))).not.toContain(anAnsweredQuestion.answer);
  });
});
