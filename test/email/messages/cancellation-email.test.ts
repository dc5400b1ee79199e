import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('cancellationEmail', () => {
  it('confirms which meeting is off', () => {
    expect(proseOf(anEmailContext({ template: 'cancellation' }))).toMatchInlineSnapshot(`
      "I har aflyst jeres møde [RG-7K3M-42Q]

      I HAR AFLYST JERES MØDE

      Anne Holm har fået besked. Mailen fjerner også mødet fra jeres kalender.

      Tid: tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      Sted: Nygade 1, 2100 København Ø
      Konsulent: Anne Holm, partnerskabskonsulent
      Reference: RG-7K3M-42Q

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Vil I have en ny tid? Så ring til os.

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });
});
