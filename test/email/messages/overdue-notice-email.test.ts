import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('overdueNoticeEmail', () => {
  it('gives the coordinator both numbers, and claims nothing of what the consultant has read', () => {
    expect(
      proseOf(
        anEmailContext({
          template: 'overdue-notice',
          application: { ladder: [{ kind: 'promise', at: '2026-11-30T15:00:00Z' }] },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "Fristen er tæt på: Bageriet Hansen ApS [RG-7K3M-42Q]

      ET SVAR ER VED AT BLIVE FOR SENT

      Anne Holm har ikke svaret Bageriet Hansen ApS. De er lovet svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Kommer der intet svar, skriver vi til dem. De får en ny dato og dit navn og nummer.

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

  it('A15 says the same in English', () => {
    expect(
      proseOf(
        anEmailContext({
          template: 'overdue-notice',
          language: 'en',
          application: { ladder: [{ kind: 'promise', at: '2026-11-30T15:00:00Z' }] },
        }),
      ),
    ).toMatchInlineSnapshot(`
      "The deadline is near: Bageriet Hansen ApS [RG-7K3M-42Q]

      AN ANSWER IS ABOUT TO BE LATE

      Anne Holm has not answered Bageriet Hansen ApS. They were promised an answer by Monday 30 November 2026 at 16:00 (Danish time).

      If there is no answer, we write to them. They get a new date, and your name and number.

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

  it('says so where the company cannot be given a later date', () => {
    const ladder = [{ kind: 'expire', at: '2026-11-30T15:00:00Z' } as const];
    const prose = proseOf(anEmailContext({ template: 'overdue-notice', application: { ladder } }));
    expect(prose).toContain('Kommer der intet svar, lukker vi henvendelsen. Så beder vi dem ringe til dig.');
  });
});
