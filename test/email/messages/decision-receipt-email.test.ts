import { describe, expect, it } from 'vitest';
import { emailFor } from '../../../functions/email/email.ts';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('decisionReceiptEmail', () => {
  it('B19 shows the consultant what was recorded of an approval', () => {
    expect(proseOf(anEmailContext({ template: 'decision-receipt' }))).toMatchInlineSnapshot(`
      "Du har godkendt en tid: Bageriet Hansen ApS [RG-7K3M-42Q]

      DU HAR GODKENDT EN TID

      Bageriet Hansen ApS får besked nu. Her er det, vi har gemt:

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Tid: tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      Sted: Nygade 1, 2100 København Ø
      Du svarede: onsdag den 25. november 2026 kl. 09.30 (dansk tid)

      Din besked til Bageriet Hansen ApS
      > I er velkomne.
      > Tag gerne et par kolleger med.

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('B19 shows the consultant what was recorded of a decline', () => {
    const { decision } = anEmailContext({ template: 'decline' }).application;
    const prose = proseOf(anEmailContext({ template: 'decision-receipt', application: { decision } }));
    expect(prose).toContain('DU HAR AFVIST EN HENVENDELSE');
    expect(prose).toContain('Begrundelse: Vi har ikke flere ledige tider lige nu');
    expect(prose).toContain('> Tag gerne et par kolleger med.');
  });

  it.each(['decision-receipt', 'confirmation', 'decline'] as const)(
    'B11 keeps the internal note out of %s',
    (template) => {
      const { html, text, calendar } = emailFor(
        anEmailContext({ template, calendar: { method: 'REQUEST', sequence: 0 } }),
      );
      expect(html + text + calendar?.content).not.toContain('Internt');
    },
  );
});
