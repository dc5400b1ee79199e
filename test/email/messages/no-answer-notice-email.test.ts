import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('noAnswerNoticeEmail', () => {
  it('N5 tells the consultant that the deadline runs again', () => {
    expect(proseOf(anEmailContext({ template: 'no-answer-notice' }))).toMatchInlineSnapshot(`
      "Intet svar fra Bageriet Hansen ApS [RG-7K3M-42Q]

      DIT SPØRGSMÅL FIK INTET SVAR

      Bageriet Hansen ApS har ikke svaret i tide. Din frist løber igen. Svar dem senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)

      Se henvendelsen og svar:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'no-answer-notice', language: 'en' }))).toMatchInlineSnapshot(`
      "No answer from Bageriet Hansen ApS [RG-7K3M-42Q]

      YOUR QUESTION GOT NO ANSWER

      Bageriet Hansen ApS has not answered in time. Your deadline runs again. Answer them by Monday 30 November 2026 at 16:00 (Danish time).

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Deadline: Monday 30 November 2026 at 16:00 (Danish time)

      See the enquiry and answer:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });
});
