import { describe, expect, it } from 'vitest';
import { emailFor } from '../../../functions/email/email.ts';
import { placeholders } from '../../../functions/email/placeholders.ts';
import { anEmailContext, provisional } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';
import { aQuestion, someHistory } from '../some-progress.ts';

describe('requestEmail', () => {
  it('asks the consultant by one link, with the choices and the times', () => {
    expect(proseOf(anEmailContext({ template: 'request' }))).toMatchInlineSnapshot(`
      "Ny henvendelse fra Bageriet Hansen ApS [RG-7K3M-42Q]

      DU HAR FÅET EN NY HENVENDELSE

      Svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid). Kun du kan svare.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Antal ansatte: 10-49
      Hvad er I interesserede i? Rummelige job, Ved ikke endnu

      De ønsker en af disse tider:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Se henvendelsen og svar:
      https://forms.example.org/a/abc

      Du kan trygt åbne linket. Der sker intet, før du vælger og trykker. Send ikke linket videre.

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('C10 says that the times come as provisional, and that the calendar decides nothing', () => {
    const calendar = provisional('REQUEST');
    expect(proseOf(anEmailContext({ template: 'request', calendar }))).toContain(
      'Mailen lægger tiderne i din kalender som foreløbige. Et svar i kalenderen afgør intet. Svar på siden.',
    );
  });

  it('tells who had it before, what was asked, and that the company has waited', () => {
    expect(proseOf(anEmailContext({ template: 'request', application: someHistory }))).toMatchInlineSnapshot(`
      "Ny henvendelse fra Bageriet Hansen ApS [RG-7K3M-42Q]

      DU HAR FÅET EN NY HENVENDELSE

      Svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid). Kun du kan svare.

      Du tager over efter Bo Lund. Fristen er den, som de har fået lovet. Der er en note til dig på siden.

      De har fået et spørgsmål, og svaret står på siden. Fristen stod stille imens.

      De har ventet længere, end vi lovede dem. Svar helst før fristen.

      Henvendelse fra: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Antal ansatte: 10-49
      Hvad er I interesserede i? Rummelige job, Ved ikke endnu

      De ønsker en af disse tider:

      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)

      Se henvendelsen og svar:
      https://forms.example.org/a/abc

      Du kan trygt åbne linket. Der sker intet, før du vælger og trykker. Send ikke linket videre.

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 tells the same of what went before in English', () => {
    const context = anEmailContext({ template: 'request', language: 'en', application: someHistory });
    expect(proseOf(context)).toMatchInlineSnapshot(`
      "New enquiry from Bageriet Hansen ApS [RG-7K3M-42Q]

      YOU HAVE A NEW ENQUIRY

      Answer by Monday 30 November 2026 at 16:00 (Danish time). Only you can answer.

      You take over from Bo Lund. The deadline is what they were promised. There is a note for you on the page.

      They were asked a question, and the answer is on the page. The deadline stood still meanwhile.

      They have waited longer than we promised. Please answer before the deadline if you can.

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Employees: 10-49
      What are you interested in? Inclusive jobs, Not sure yet

      They would like one of these times:

      - Tuesday 1 December 2026, 10:00–11:00 (Danish time)
      - Wednesday 2 December 2026, 13:00–14:00 (Danish time)

      See the enquiry and answer:
      https://forms.example.org/a/abc

      It is safe to open the link. Nothing happens until you choose and press. Do not pass the link on.

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('tells of a question that got no answer', () => {
    const questions = [{ ...aQuestion, lapsedAt: '2026-12-01T15:00:00Z' }];
    expect(proseOf(anEmailContext({ template: 'request', application: { questions } }))).toContain(
      'De har fået et spørgsmål og har ikke svaret på det.',
    );
  });

  it('says so where whoever takes over has none of the times free', () => {
    const application = { wishes: [], handedOn: { from: 'bo-lund' } };
    expect(proseOf(anEmailContext({ template: 'request', application }))).toContain(
      'Der er ingen ønskede tider, som er fri hos dig.',
    );
  });

  it('N19 shows a preview of a hand-over without the times, which depend on who takes over', () => {
    const prose = proseOf(anEmailContext({ template: 'request', application: someHistory, isPreview: true }));
    expect(prose).toContain(placeholders.keptTimes.da);
    expect(prose).not.toContain('1. december');
  });

  it('says so where no time fitted', () => {
    expect(
      proseOf(anEmailContext({ template: 'request', language: 'en', application: { wishes: [] } })),
    ).toMatchInlineSnapshot(`
      "New enquiry from Bageriet Hansen ApS [RG-7K3M-42Q]

      YOU HAVE A NEW ENQUIRY

      Answer by Monday 30 November 2026 at 16:00 (Danish time). Only you can answer.

      Enquiry from: Bageriet Hansen ApS
      Reference: RG-7K3M-42Q
      Employees: 10-49
      What are you interested in? Inclusive jobs, Not sure yet

      None of the times suited them.

      See the enquiry and answer:
      https://forms.example.org/a/abc

      It is safe to open the link. Nothing happens until you choose and press. Do not pass the link on.

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('B4 holds one link, and neither contact nor free text', () => {
    const { html, text } = emailFor(
      anEmailContext({ template: 'request', link: 'https://forms.example.org/d/x' }),
    );
    expect(html.match(/href=/g)).toHaveLength(1);
    expect(text.match(/https?:/g)).toHaveLength(1);
    for (const personal of ['mette@', 'Mette', '20 30 40 50', 'vilkår']) {
      expect(html + text).not.toContain(personal);
    }
  });
});
