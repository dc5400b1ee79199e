import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('promiseNoticeEmail', () => {
  it('N4 tells the consultant what was promised in their name', () => {
    expect(
      proseOf(anEmailContext({ template: 'promise-notice', recipient: 'consultant' })),
    ).toMatchInlineSnapshot(`
      "Ny frist: Bageriet Hansen ApS [RG-7K3M-42Q]

      FRISTEN ER RYKKET

      Bageriet Hansen ApS fik ikke svar til tiden. Vi har skrevet til dem og lovet svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Nu er det dig, de venter på. De har fået navn og nummer på Lars Krog. Vi rykker ikke datoen igen.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)

      Se henvendelsen og svar:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same to the consultant in English', () => {
    expect(
      proseOf(anEmailContext({ template: 'promise-notice', language: 'en', recipient: 'consultant' })),
    ).toMatchInlineSnapshot(`
      "New deadline: Bageriet Hansen ApS [RG-7K3M-42Q]

      THE DEADLINE HAS MOVED

      Bageriet Hansen ApS got no answer in time. We wrote to them and promised an answer by Monday 30 November 2026 at 16:00 (Danish time).

      They are waiting for you. They have name and number of Lars Krog. We will not move the date again.

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Deadline: Monday 30 November 2026 at 16:00 (Danish time)

      See the enquiry and answer:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('N4 tells the coordinator what was promised in their name', () => {
    expect(
      proseOf(anEmailContext({ template: 'promise-notice', recipient: 'coordinator' })),
    ).toMatchInlineSnapshot(`
      "Ny frist: Bageriet Hansen ApS [RG-7K3M-42Q]

      FRISTEN ER RYKKET

      Bageriet Hansen ApS fik ikke svar til tiden. Vi har skrevet til dem og lovet svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Vi har givet dem dit navn og nummer. Sørg for, at Anne Holm svarer. Vi rykker ikke datoen igen.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent
      Konsulentens telefon: 60 70 80 90
      Konsulentens e-mail: anne@example.org
      Kontakt: Mette Hansen
      Telefon: 20 30 40 50
      E-mail: mette@bageriet.example

      Har du spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same to the coordinator in English', () => {
    expect(
      proseOf(anEmailContext({ template: 'promise-notice', language: 'en', recipient: 'coordinator' })),
    ).toMatchInlineSnapshot(`
      "New deadline: Bageriet Hansen ApS [RG-7K3M-42Q]

      THE DEADLINE HAS MOVED

      Bageriet Hansen ApS got no answer in time. We wrote to them and promised an answer by Monday 30 November 2026 at 16:00 (Danish time).

      We gave them your name and number. Please see that Anne Holm answers. We will not move the date again.

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Deadline: Monday 30 November 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant
      Consultant's phone: 60 70 80 90
      Consultant's e-mail: anne@example.org
      Contact: Mette Hansen
      Phone: 20 30 40 50
      E-mail: mette@bageriet.example

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });
});
