import { describe, expect, it } from 'vitest';
import { emailFor } from '../../../functions/email/email.ts';
import type { Unreached } from '../../../schemas/message.ts';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

function about(unreached: Pick<Unreached, 'recipient' | 'consultantId' | 'why'>) {
  const context = anEmailContext({ template: 'bounce-notice' });
  const at = '2026-11-24T09:00:00.000Z';
  return { ...context, message: { ...context.message, unreached: { ...unreached, at } } };
}

describe('bounceNoticeEmail', () => {
  it('E3 tells the coordinator which company was not reached, and the number', () => {
    expect(proseOf(about({ recipient: 'applicant', why: 'bounced' }))).toMatchInlineSnapshot(`
      "Vores mails når ikke frem: Bageriet Hansen ApS [RG-7K3M-42Q]

      VORES MAILS NÅR IKKE FREM

      En mail til Bageriet Hansen ApS kom retur. Vi sender ikke flere til den adresse.

      Ring til dem, fortæl, hvordan henvendelsen står, og spørg, hvilken adresse de vil bruge.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Konsulent: Anne Holm, partnerskabskonsulent
      Kontakt: Mette Hansen
      Telefon: 20 30 40 50
      E-mail: mette@bageriet.example

      Har du spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('E3 tells the coordinator which consultant was not reached, and the number', () => {
    const context = about({ recipient: 'consultant', consultantId: 'anne-holm', why: 'bounced' });

    expect(proseOf(context)).toMatchInlineSnapshot(`
      "Vores mails når ikke frem: Anne Holm [RG-7K3M-42Q]

      VORES MAILS NÅR IKKE FREM

      En mail til Anne Holm kom retur. Vi sender ikke flere til den adresse.

      Ring til konsulenten, og aftal, hvem der svarer på henvendelsen. Ret adressen i indstillingerne.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Konsulent: Anne Holm, partnerskabskonsulent
      Konsulentens telefon: 60 70 80 90
      Konsulentens e-mail: anne@example.org
      Kontakt: Mette Hansen
      Telefon: 20 30 40 50
      E-mail: mette@bageriet.example

      Har du spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('E3 sends no answer to the address that takes none', () => {
    const context = about({ recipient: 'consultant', consultantId: 'anne-holm', why: 'bounced' });

    expect(emailFor(context).replyTo.address).toBe(context.settings.sender.email);
  });

  it('tells a complaint from a bounce', () => {
    expect(proseOf(about({ recipient: 'applicant', why: 'complained' }))).toContain('som uønsket');
  });
});
