import { expect, it } from 'vitest';
import { wordsOn } from '../../../bin/rehearse/visit.ts';
import { applicationPage } from '../../../functions/pages/application/application-page.ts';
import { mails } from '../applicant-pages.ts';
import { anApplicationPage } from '../page-inputs.ts';

const words = wordsOn(applicationPage(anApplicationPage({ mails })));
const SENT = 'Sendt tirsdag den 24. november 2026 kl. 10.00.';

it.each([
  [
    'taken by the mailbox',
    `Kvittering for jeres henvendelse ${SENT} Leveret tirsdag den 24. november 2026 kl. 10.01.`,
  ],
  [
    'back, whatever was told before',
    `Spørgsmål til jer ${SENT} Kom tilbage tirsdag den 24. november 2026 kl. 10.02.`,
  ],
  [
    'delayed',
    `Bekræftelse af rettelsen ${SENT} Forsinket: ikke modtaget tirsdag den 24. november 2026 kl. 10.03.`,
  ],
  [
    'unwanted',
    `Kvittering for jeres svar ${SENT} Meldt som uønsket tirsdag den 24. november 2026 kl. 10.04.`,
  ],
  ['held back', 'Ny dato for svar Ikke sendt, fordi e-mails til adressen er kommet tilbage.'],
  ['not to be sent', 'Forslag til tider Kunne ikke sendes onsdag den 25. november 2026 kl. 10.00.'],
  ['still to go', 'Bekræftelse af mødet På vej.'],
])('E1 tells in plain words and with times of a mail that is %s', (_, told) => {
  expect(words).toContain(told);
});

it('E1 says nothing of mails where none was sent', () => {
  expect(applicationPage(anApplicationPage())).not.toContain('E-mails til jer');
});
