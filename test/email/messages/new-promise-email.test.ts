import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('newPromiseEmail', () => {
  it('N4 tells the company what was promised and not kept, the new date, and a name', () => {
    expect(proseOf(anEmailContext({ template: 'new-promise' }))).toMatchInlineSnapshot(`
      "I får svar senere end lovet [RG-7K3M-42Q]

      I FÅR SVAR SENERE END LOVET

      Vi lovede jer svar senest torsdag den 26. november 2026 kl. 16.00 (dansk tid). Det nåede vi ikke. Det er vi kede af.

      I får nu svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid). Lars Krog holder øje med, at det sker.

      Reference: RG-7K3M-42Q
      I får svar senest: mandag den 30. november 2026 kl. 16.00 (dansk tid)
      Konsulent: Anne Holm, partnerskabskonsulent

      Vi holder stadig disse tider fri til jer:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Vil I ikke vente på svar? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'new-promise', language: 'en' }))).toMatchInlineSnapshot(`
      "Your answer comes later than promised [RG-7K3M-42Q]

      YOUR ANSWER COMES LATER THAN PROMISED

      We promised you an answer by Thursday 26 November 2026 at 16:00 (Danish time). We did not manage. We are sorry.

      You will now get an answer by Monday 30 November 2026 at 16:00 (Danish time). Lars Krog will see to it.

      Reference: RG-7K3M-42Q
      You get an answer by: Monday 30 November 2026 at 16:00 (Danish time)
      Consultant: Anne Holm, partnership consultant

      We are still keeping these times free for you:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      See your enquiry:
      https://forms.example.org/a/abc

      Would you rather not wait? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('N4 tells of no held times where there are none', () => {
    const prose = proseOf(anEmailContext({ template: 'new-promise', application: { wishes: [] } }));
    expect(prose).not.toContain('tider');
  });
});
