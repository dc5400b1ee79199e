import type { Text } from '../../../schemas/text.ts';

export const decisionFormTexts = {
  question: { da: 'Hvad svarer du?', en: 'What is your answer?' },
  words: { da: 'Besked og note', en: 'Message and note' },
  optional: { da: '(valgfrit)', en: '(optional)' },
  message: { da: 'Besked til virksomheden', en: 'Message to the company' },
  messageHint: {
    da: 'Kommer med i e-mailen til virksomheden, uanset hvad du svarer. Højst 800 tegn',
    en: 'Goes into the e-mail to the company, whatever you answer. At most 800 characters',
  },
  note: { da: 'Intern note', en: 'Internal note' },
  noteHint: {
    da: 'Gemmes hos os og sendes aldrig. Højst 2.000 tegn',
    en: 'Kept with us and never sent. At most 2,000 characters',
  },
  undoable: {
    da: 'Du kan fortryde en kort tid efter, at du har svaret. Først derefter sender vi e-mails.',
    en: 'You can undo for a short time after you have answered. Only then do we send e-mails.',
  },
  button: { da: 'Registrér mit svar', en: 'Record my answer' },
  approve: { da: 'Godkend en tid', en: 'Approve a time' },
  onlyApprove: {
    da: 'Udfyldes kun, hvis du godkender en tid.',
    en: 'Only fill this in if you approve a time.',
  },
  slot: { da: 'Vælg tid', en: 'Choose a time' },
  place: { da: 'Sted eller mødelink', en: 'Place or meeting link' },
  placeHint: {
    da: 'En adresse, et telefonnummer eller et link, der begynder med https://',
    en: 'An address, a phone number or a link that begins with https://',
  },
  noWishes: {
    da: 'Virksomheden har svaret, at ingen af tiderne passer. Derfor er der ingen tid at godkende. Ring gerne og find en tid, og afvis så her med en besked om, hvad I har aftalt.',
    en: 'The company answered that none of the times fits, so there is no time to approve. You may call and find one, and then decline here with a message on what you agreed.',
  },
  noneLeft: {
    da: 'Ingen af de ønskede tider kan bruges længere. Derfor er der ingen tid at godkende. Ring gerne og find en tid, og afvis så her med en besked om, hvad I har aftalt.',
    en: 'None of the times wished for can be used any more, so there is no time to approve. You may call and find one, and then decline here with a message on what you agreed.',
  },
  decline: { da: 'Afvis', en: 'Decline' },
  onlyDecline: { da: 'Udfyldes kun, hvis du afviser.', en: 'Only fill this in if you decline.' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  reasonHint: { da: 'Virksomheden får den at se', en: 'The company gets to see it' },
  chooseReason: { da: 'Vælg en begrundelse', en: 'Choose a reason' },
  willDo: {
    da: 'Det sker, når fristen for at fortryde er gået:',
    en: 'This happens once the time to undo is over:',
  },
  approveBooks: {
    da: 'Den valgte tid bliver booket i din kalender. De andre ønskede tider bliver ledige igen.',
    en: 'The chosen time is booked in your calendar. The other times wished for become free again.',
  },
  declineFrees: {
    da: 'Alle de ønskede tider bliver ledige igen.',
    en: 'All the times wished for become free again.',
  },
  deadlineEnds: {
    da: 'Din frist for at svare, {decideBy}, falder bort.',
    en: 'Your deadline for answering, {decideBy}, ends.',
  },
  mailTo: { da: 'E-mail til {to}', en: 'E-mail to {to}' },
} as const satisfies Record<string, Text>;
