import type { Text } from '../../../schemas/text.ts';

export const decisionFormTexts = {
  question: { da: 'Hvad svarer du?', en: 'What is your answer?' },
  condition: {
    da: 'Udfyldes kun, hvis du vælger dette svar.',
    en: 'Only fill this in if you choose this answer.',
  },
  noWishes: {
    da: 'Der er ingen ønsket tid at godkende. Foreslå andre tider, eller stil virksomheden et spørgsmål.',
    en: 'There is no time wished for that you could approve. Propose other times, or ask the company a question.',
  },
  noneLeft: {
    da: 'Ingen af de ønskede tider kan bruges længere. Foreslå andre tider, eller stil virksomheden et spørgsmål.',
    en: 'None of the times wished for can be used any more. Propose other times, or ask the company a question.',
  },
  slot: { da: 'Vælg tid', en: 'Choose a time' },
  proposals: { da: 'Op til tre tider', en: 'Up to three times' },
  proposalsHint: {
    da: 'På en hverdag mellem kl. {from} og {until}, på et helt kvarter og mindst {hours} timer fremme. Mødet varer {minutes} minutter.',
    en: 'On a working day between {from}:00 and {until}:00, on a whole quarter of an hour and at least {hours} hours ahead. The meeting takes {minutes} minutes.',
  },
  proposal: { da: 'Forslag {row}', en: 'Proposal {row}' },
  date: { da: 'Dato', en: 'Date' },
  time: { da: 'Klokkeslæt', en: 'Time' },
  asked: { da: 'Dit spørgsmål', en: 'Your question' },
  askedHint: {
    da: 'Sendes til virksomheden, som den står. Højst 800 tegn',
    en: 'Sent to the company as it stands. At most 800 characters',
  },
  colleague: { da: 'Kollega', en: 'Colleague' },
  chooseColleague: { da: 'Vælg en kollega', en: 'Choose a colleague' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  reasonHint: { da: 'Virksomheden får den at se', en: 'The company gets to see it' },
  chooseReason: { da: 'Vælg en begrundelse', en: 'Choose a reason' },
  words: { da: 'Mere til dit svar', en: 'More to your answer' },
  optional: { da: '(valgfrit)', en: '(optional)' },
  place: { da: 'Sted eller mødelink', en: 'Place or meeting link' },
  placeHint: {
    da: 'Når du godkender eller foreslår tider: en adresse, et telefonnummer eller et link, der begynder med https://',
    en: 'When you approve or propose times: an address, a phone number or a link that begins with https://',
  },
  message: { da: 'Besked til virksomheden', en: 'Message to the company' },
  messageHint: {
    da: 'Kommer med i e-mailen, når du godkender, foreslår tider eller afviser. Højst 800 tegn',
    en: 'Goes into the e-mail when you approve, propose times or decline. At most 800 characters',
  },
  note: { da: 'Intern note', en: 'Internal note' },
  noteHint: {
    da: 'Virksomheden ser den aldrig. En kollega, der overtager, kan læse den. Højst 2.000 tegn',
    en: 'The company never sees it. A colleague who takes over can read it. At most 2,000 characters',
  },
  undoable: {
    da: 'Du kan fortryde en kort tid efter, at du har svaret. Først derefter sender vi e-mails.',
    en: 'You can undo for a short time after you have answered. Only then do we send e-mails.',
  },
  button: { da: 'Registrér mit svar', en: 'Record my answer' },
} as const satisfies Record<string, Text>;
