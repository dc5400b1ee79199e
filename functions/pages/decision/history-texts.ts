import type { Text } from '../../../schemas/text.ts';

/** Why an application came to its present consultant, by the reason that is kept; none: a choice. */
export const handedOnTexts: Readonly<Record<string, Text>> = {
  chosen: {
    da: '{from} har givet henvendelsen videre til dig.',
    en: '{from} has handed the enquiry on to you.',
  },
  noTime: {
    da: '{from} havde henvendelsen før dig og har ikke tid.',
    en: '{from} had the enquiry before you and has no time.',
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
    en: 'The company did not answer in time, by {answerBy}.',
  },
  stoodStill: { da: 'Fristen stod stille', en: 'The deadline stood still' },
  during: { da: 'Fra {from} til {until}', en: 'From {from} until {until}' },
  newDeadline: { da: 'Den nye frist', en: 'The new deadline' },
  refused: { da: 'Ingen af de foreslåede tider passede', en: 'None of the times proposed suited them' },
  extended: { da: 'Den lovede dato blev ikke holdt', en: 'The promised date was not kept' },
  newDate: {
    da: 'Virksomheden har fået en ny dato: senest {decideBy}.',
    en: 'The company has been given a new date: by {decideBy}.',
  },
} as const satisfies Record<string, Text>;
