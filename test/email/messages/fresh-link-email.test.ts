import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';
import { somethingAsked, somethingProposed } from '../some-progress.ts';

describe('freshLinkEmail', () => {
  it('N20 gives the applicant a link that works', () => {
    expect(
      proseOf(anEmailContext({ template: 'fresh-link', recipient: 'applicant' })),
    ).toMatchInlineSnapshot(`
      "Her er et nyt link [RG-7K3M-42Q]

      HER ER ET NYT LINK

      Der er trykket på, at linket til henvendelsen skal sendes igen. Her er det.

      Anne Holm skal svare senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Reference: RG-7K3M-42Q

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Er mailen kommet uventet? Så gør ikke noget. Send ikke linket videre.

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });

  it('A15 says the same to the applicant in English', () => {
    expect(
      proseOf(anEmailContext({ template: 'fresh-link', language: 'en', recipient: 'applicant' })),
    ).toMatchInlineSnapshot(`
      "Here is a new link [RG-7K3M-42Q]

      HERE IS A NEW LINK

      Somebody pressed to have the link to the enquiry sent again. Here it is.

      Anne Holm has to answer by Monday 30 November 2026 at 16:00 (Danish time).

      Reference: RG-7K3M-42Q

      See your enquiry:
      https://forms.example.org/a/abc

      Did this come unexpectedly? Then do nothing. Do not pass the link on.

      Any questions? Call Anne Holm on 60 70 80 90, or reply to this e-mail."
    `);
  });

  it('N20 gives the consultant a link that works', () => {
    expect(
      proseOf(anEmailContext({ template: 'fresh-link', recipient: 'consultant' })),
    ).toMatchInlineSnapshot(`
      "Her er et nyt link [RG-7K3M-42Q]

      HER ER ET NYT LINK

      Der er trykket på, at linket til henvendelsen skal sendes igen. Her er det.

      Anne Holm skal svare senest mandag den 30. november 2026 kl. 16.00 (dansk tid).

      Reference: RG-7K3M-42Q

      Se henvendelsen:
      https://forms.example.org/a/abc

      Er mailen kommet uventet? Så gør ikke noget. Send ikke linket videre.

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same to the consultant in English', () => {
    expect(
      proseOf(anEmailContext({ template: 'fresh-link', language: 'en', recipient: 'consultant' })),
    ).toMatchInlineSnapshot(`
      "Here is a new link [RG-7K3M-42Q]

      HERE IS A NEW LINK

      Somebody pressed to have the link to the enquiry sent again. Here it is.

      Anne Holm has to answer by Monday 30 November 2026 at 16:00 (Danish time).

      Reference: RG-7K3M-42Q

      See the enquiry:
      https://forms.example.org/a/abc

      Did this come unexpectedly? Then do nothing. Do not pass the link on.

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it.each([
    ['awaitingAnswer', somethingAsked, 'Bageriet Hansen ApS skal svare senest tirsdag den 1. december'],
    [
      'awaitingChoice',
      somethingProposed,
      'Bageriet Hansen ApS skal vælge en tid senest fredag den 27. november',
    ],
    ['booked', { status: 'booked' }, 'Her er det.\n\nReference'],
  ] as const)('says whose turn it is while %s', (_status, application, words) => {
    expect(proseOf(anEmailContext({ template: 'fresh-link', application }))).toContain(words);
  });
});
