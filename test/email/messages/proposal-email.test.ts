import { describe, expect, it } from 'vitest';
import { placeholders } from '../../../functions/email/placeholders.ts';
import { anEmailContext, languages } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('proposalEmail', () => {
  it('N6 lists the times that are held, by when to choose, and that none needs to fit', () => {
    expect(proseOf(anEmailContext({ template: 'proposal' }))).toMatchInlineSnapshot(`
      "Vælg en tid til jeres møde [RG-7K3M-42Q]

      VÆLG EN TID TIL JERES MØDE

      Anne Holm vil gerne mødes med jer og foreslår:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Vælg senest: fredag den 27. november 2026 kl. 16.00 (dansk tid)
      Sted: Nygade 1, 2100 København Ø
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Besked fra Anne Holm
      > I er velkomne.
      > Tag gerne et par kolleger med.

      Vi holder tiderne fri til jer, til fristen er gået. Har I ikke svaret, lukker vi henvendelsen. I vælger med ét tryk på siden.

      Vælg en tid:
      https://forms.example.org/a/abc

      Passer ingen af dem? Så sig det på siden, og Anne Holm svarer jer igen.

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'proposal', language: 'en' }))).toMatchInlineSnapshot(`
      "Choose a time for your meeting [RG-7K3M-42Q]

      CHOOSE A TIME FOR YOUR MEETING

      Anne Holm would like to meet you and proposes:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      Choose by: Friday 27 November 2026 at 16:00 (Danish time)
      Place: Nygade 1, 2100 København Ø
      Consultant: Anne Holm, partnership consultant
      Reference: RG-7K3M-42Q

      Message from Anne Holm
      > I er velkomne.
      > Tag gerne et par kolleger med.

      We keep the times free for you until the deadline. If you have not answered by then, we close the enquiry. You choose by one press on the page.

      Choose a time:
      https://forms.example.org/a/abc

      Does none of them fit? Say so on the page, and Anne Holm will answer you again.

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it.each(languages)('N19 shows a preview without the times that are not written yet, in %s', (language) => {
    const prose = proseOf(anEmailContext({ template: 'proposal', language, isPreview: true }));
    expect(prose).toContain(placeholders.times[language]);
    expect(prose).not.toContain('10.00');
    expect(prose).not.toContain('10:00');
  });
});
