import { describe, expect, it } from 'vitest';
import { emailFor } from '../../../functions/email/email.ts';
import { placeholders } from '../../../functions/email/placeholders.ts';
import { anEmailContext, provisional } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';
import { somethingAsked, somethingProposed } from '../some-progress.ts';

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

  it('B19 shows the consultant which times were proposed, and by when the company chooses', () => {
    const context = anEmailContext({ template: 'decision-receipt', application: somethingProposed });
    expect(proseOf(context)).toMatchInlineSnapshot(`
      "Du har foreslået andre tider: Bageriet Hansen ApS [RG-7K3M-42Q]

      DU HAR FORESLÅET ANDRE TIDER

      Bageriet Hansen ApS får besked nu. Her er det, vi har gemt:

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Sted: Nygade 1, 2100 København Ø
      De vælger senest: fredag den 27. november 2026 kl. 16.00 (dansk tid)
      Du svarede: onsdag den 25. november 2026 kl. 09.30 (dansk tid)

      Disse tider holder vi fri til dem:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Din besked til Bageriet Hansen ApS
      > I er velkomne.
      > Tag gerne et par kolleger med.

      Nu vælger Bageriet Hansen ApS. Du får besked, når de har valgt, eller fristen er gået.

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same of proposed times in English', () => {
    const application = somethingProposed;
    const context = anEmailContext({ template: 'decision-receipt', language: 'en', application });
    expect(proseOf(context)).toMatchInlineSnapshot(`
      "You have proposed other times: Bageriet Hansen ApS [RG-7K3M-42Q]

      YOU HAVE PROPOSED OTHER TIMES

      Bageriet Hansen ApS is being told now. This is what we recorded:

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Place: Nygade 1, 2100 København Ø
      They choose by: Friday 27 November 2026 at 16:00 (Danish time)
      You answered: Wednesday 25 November 2026 at 09:30 (Danish time)

      We are keeping these times free for them:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      Your message to Bageriet Hansen ApS
      > I er velkomne.
      > Tag gerne et par kolleger med.

      Now Bageriet Hansen ApS chooses. You will hear when they have chosen, or the deadline has passed.

      See the enquiry:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('B19 shows the consultant what was asked, and that the deadline stands still', () => {
    const context = anEmailContext({ template: 'decision-receipt', application: somethingAsked });
    expect(proseOf(context)).toMatchInlineSnapshot(`
      "Du har stillet et spørgsmål: Bageriet Hansen ApS [RG-7K3M-42Q]

      DU HAR STILLET ET SPØRGSMÅL

      Bageriet Hansen ApS får besked nu. Her er det, vi har gemt:

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      De svarer senest: tirsdag den 1. december 2026 kl. 16.00 (dansk tid)
      Du svarede: onsdag den 25. november 2026 kl. 09.30 (dansk tid)

      Dit spørgsmål til Bageriet Hansen ApS
      > Hvor mange stillinger handler det om?
      > Og hvornår?

      Din frist står stille, til de har svaret. Du får besked og en ny frist.

      Se henvendelsen:
      https://forms.example.org/a/abc

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same of a question in English', () => {
    const application = somethingAsked;
    const context = anEmailContext({ template: 'decision-receipt', language: 'en', application });
    expect(proseOf(context)).toMatchInlineSnapshot(`
      "You have asked a question: Bageriet Hansen ApS [RG-7K3M-42Q]

      YOU HAVE ASKED A QUESTION

      Bageriet Hansen ApS is being told now. This is what we recorded:

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      They answer by: Tuesday 1 December 2026 at 16:00 (Danish time)
      You answered: Wednesday 25 November 2026 at 09:30 (Danish time)

      Your question to Bageriet Hansen ApS
      > Hvor mange stillinger handler det om?
      > Og hvornår?

      Your deadline stands still until they have answered. You will hear, and get a new one.

      See the enquiry:
      https://forms.example.org/a/abc

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('C10 says that the provisional times leave the calendar', () => {
    const calendar = provisional('CANCEL');
    const context = anEmailContext({
      template: 'decision-receipt',
      calendar,
      application: somethingProposed,
    });
    expect(proseOf(context)).toContain(
      'Mailen fjerner de tider, de ønskede, fra din kalender, hvis de står der endnu.',
    );
  });

  it.each([
    ['propose', somethingProposed, placeholders.times],
    ['ask', somethingAsked, placeholders.question],
    ['decline', anEmailContext({ template: 'decline' }).application, placeholders.reason],
  ] as const)('N19 shows a preview of %s by what is still to come', (_kind, application, words) => {
    const context = anEmailContext({ template: 'decision-receipt', application, isPreview: true });
    expect(proseOf(context)).toContain(words.da);
    expect(proseOf(context)).not.toMatch(/stillinger|10\.00|ledige/);
  });

  it('is not written of what was handed over, which has a mail of its own', () => {
    const by = { consultantId: 'anne-holm', decidedAt: '2026-11-25T08:30:00Z' };
    const application = { decision: { kind: 'handOver', to: 'bo-lund', ...by } } as const;
    expect(() => proseOf(anEmailContext({ template: 'decision-receipt', application }))).toThrow(
      'handed over',
    );
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
