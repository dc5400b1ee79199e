import { describe, expect, it } from 'vitest';
import { placeholders } from '../../../functions/email/placeholders.ts';
import { anEmailContext, languages, provisional } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('handedOnEmail', () => {
  it('tells the consultant who has it now, and that nothing more is theirs to do', () => {
    expect(
      proseOf(anEmailContext({ template: 'handed-on', calendar: provisional('CANCEL') })),
    ).toMatchInlineSnapshot(`
      "Givet videre: Bageriet Hansen ApS [RG-7K3M-42Q]

      EN HENVENDELSE ER GIVET VIDERE

      Du har ikke svaret endnu. Derfor er henvendelsen givet videre, så svaret kan nå frem til tiden.

      Bo Lund har den nu og skal svare. Du skal ikke gøre mere. Dit link til den virker ikke længere.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Har den nu: Bo Lund
      Frist: mandag den 30. november 2026 kl. 16.00 (dansk tid)

      Mailen fjerner de tider, de ønskede, fra din kalender, hvis de står der endnu.

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(
      proseOf(anEmailContext({ template: 'handed-on', language: 'en', calendar: provisional('CANCEL') })),
    ).toMatchInlineSnapshot(`
      "Handed on: Bageriet Hansen ApS [RG-7K3M-42Q]

      AN ENQUIRY HAS BEEN HANDED ON

      You have not answered yet. So it has been handed on, for the answer to be in time.

      Bo Lund has it now and is to answer. There is nothing more to do. Your link no longer works.

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Has it now: Bo Lund
      Deadline: Monday 30 November 2026 at 16:00 (Danish time)

      This e-mail takes the times they wished for out of your calendar, if they are still there.

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it.each([
    ['absent', 'Du er ikke på arbejde før fristen.'],
    ['unreached', 'Vores mails når ikke altid frem til dig.'],
    ['staff', 'Lars Krog har bedt en anden om at svare.'],
    [undefined, 'Du svarede, at du ikke selv tager henvendelsen.'],
  ])('N7 gives the reason where it is %s', (why, words) => {
    const handedOn = { from: 'anne-holm', ...(why !== undefined && { why }) };
    const application = { consultantId: 'bo-lund', handedOn };
    expect(proseOf(anEmailContext({ template: 'handed-on', application }))).toContain(words);
  });

  it('gives no reason that belongs to somebody else, who had it later', () => {
    const handedOn = { from: 'bo-lund', why: 'silent' };
    const prose = proseOf(anEmailContext({ template: 'handed-on', application: { handedOn } }));
    expect(prose).toContain('Du har ikke længere denne henvendelse.');
  });

  it.each(languages)('N19 names nobody in a preview, in %s', (language) => {
    const prose = proseOf(anEmailContext({ template: 'handed-on', language, isPreview: true }));
    expect(prose).toContain(placeholders.colleague[language]);
    expect(prose).not.toContain('Bo Lund');
  });
});
