import type { Text } from '../../../schemas/text.ts';

/** Why an application came to its present consultant, by the reason that is kept; none: a choice. */
export const handedOnTexts: Readonly<Record<string, Text>> = {
  chosen: {
    da: '{from} har givet henvendelsen videre til dig.',
    en: '{from} has handed the enquiry on to you.',
  },
  silent: {
    da: '{from} havde henvendelsen før dig og nåede ikke at svare.',
    en: '{from} had the enquiry before you and did not get round to answering.',
  },
  absent: {
    da: '{from} havde henvendelsen før dig og er fraværende.',
    en: '{from} had the enquiry before you and is away.',
  },
  unreached: {
    da: '{from} havde henvendelsen før dig og får ikke vores mails.',
    en: '{from} had the enquiry before you and does not get our e-mails.',
  },
  staff: {
    da: '{from} havde henvendelsen før dig. Koordinatoren har givet den til dig.',
    en: '{from} had the enquiry before you. The coordinator has given it to you.',
  },
};

export const historyTexts = {
  heading: { da: 'Det er sket indtil nu', en: 'What has happened so far' },
  since: { da: 'Hos dig siden', en: 'With you since' },
  note: { da: 'Note fra {from}', en: 'Note from {from}' },
  asked: { da: '{who} spurgte', en: '{who} asked' },
  answered: { da: 'Virksomheden svarede', en: 'The company answered' },
  notAnswered: {
    da: 'Virksomheden svarede ikke inden fristen, {answerBy}.',
    en: 'The company did not answer in time, {answerBy}.',
  },
  stoodStill: {
    da: 'Fristen stod stille fra {from} til {until}.',
    en: 'The deadline stood still from {from} until {until}.',
  },
  newDeadline: { da: 'Den nye frist er {decideBy}.', en: 'The new deadline is {decideBy}.' },
  refused: {
    da: 'Ingen af de foreslåede tider passede virksomheden. Den skrev:',
    en: 'None of the times proposed suited the company. It wrote:',
  },
  extended: {
    da: 'Virksomheden fik ikke svar til den lovede dato. Den har fået en ny: senest {decideBy}.',
    en: 'The company got no answer by the promised date. It has been given a new one: by {decideBy}.',
  },
} as const satisfies Record<string, Text>;
