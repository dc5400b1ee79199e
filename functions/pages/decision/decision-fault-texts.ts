import type { Text } from '../../../schemas/text.ts';
import type { DecisionControl } from './decision-faults.ts';

type FaultTexts = Readonly<Record<string, Text>>;

/** Of a row in which a consultant proposes a time; `{row}` is its number. */
const proposedDate: FaultTexts = {
  missing: { da: 'Skriv datoen for forslag {row}', en: 'Write the date of proposal {row}' },
  invalid: {
    da: 'Skriv datoen for forslag {row} som fx 1-12-2026',
    en: 'Write the date of proposal {row} as in 2026-12-01',
  },
  past: {
    da: 'Forslag {row} skal være mindst {hours} timer fremme, så virksomheden kan nå at vælge',
    en: 'Proposal {row} has to be at least {hours} hours ahead, so that the company has time to choose',
  },
  closed: {
    da: 'Forslag {row} er på en dag, hvor der er lukket. Vælg en hverdag, der ikke er helligdag',
    en: 'Proposal {row} is on a day off. Choose a working day that is no public holiday',
  },
  overlap: {
    da: 'Forslag {row} overlapper et af de andre forslag. Vælg en anden tid',
    en: 'Proposal {row} overlaps another proposal. Choose another time',
  },
  taken: {
    da: 'Forslag {row} er optaget i din kalender. Vælg en anden tid',
    en: 'Proposal {row} is taken in your calendar. Choose another time',
  },
};

const proposedTime: FaultTexts = {
  missing: { da: 'Skriv klokkeslættet for forslag {row}', en: 'Write the time of proposal {row}' },
  invalid: {
    da: 'Skriv klokkeslættet for forslag {row} som fx 9.30',
    en: 'Write the time of proposal {row} as in 09:30',
  },
  'not-quarter': {
    da: 'Forslag {row} skal begynde på et helt kvarter, fx 9.15',
    en: 'Proposal {row} has to begin on a whole quarter of an hour, as in 09:15',
  },
  hours: {
    da: 'Forslag {row} skal begynde tidligst kl. {from} og slutte senest kl. {until}',
    en: 'Proposal {row} has to begin no earlier than {from}:00 and end by {until}:00',
  },
};

/** What is wrong with a control, by the code of the fault. */
export const decisionFaultTexts: Readonly<Record<DecisionControl, FaultTexts>> = {
  decision: {
    missing: { da: 'Vælg, hvad du svarer', en: 'Choose your answer' },
    invalid: { da: 'Vælg et af de svar, der står her', en: 'Choose one of the answers given here' },
  },
  slotId: {
    missing: { da: 'Vælg den tid, du godkender', en: 'Choose the time that you approve' },
    invalid: { da: 'Vælg en af de ønskede tider', en: 'Choose one of the times wished for' },
    taken: { da: 'Tiden er optaget. Vælg en anden tid', en: 'The time is taken. Choose another time' },
  },
  proposedDate1: proposedDate,
  proposedTime1: proposedTime,
  proposedDate2: proposedDate,
  proposedTime2: proposedTime,
  proposedDate3: proposedDate,
  proposedTime3: proposedTime,
  question: {
    missing: { da: 'Skriv dit spørgsmål', en: 'Write your question' },
    invalid: {
      da: 'Skriv spørgsmålet uden specialtegn',
      en: 'Write the question without special characters',
    },
    'too-long': {
      da: 'Skriv spørgsmålet med højst 800 tegn',
      en: 'Write the question with at most 800 characters',
    },
  },
  handOverTo: {
    missing: { da: 'Vælg den kollega, der skal svare', en: 'Choose the colleague who is to answer' },
    invalid: {
      da: 'Vælg en af de kolleger, der står på listen nu',
      en: 'Choose one of the colleagues who are in the list now',
    },
  },
  declineReason: {
    missing: { da: 'Vælg en begrundelse', en: 'Choose a reason' },
    invalid: { da: 'Vælg en af begrundelserne på listen', en: 'Choose one of the reasons in the list' },
  },
  place: {
    missing: { da: 'Skriv, hvor mødet holdes', en: 'Write where the meeting is held' },
    invalid: {
      da: 'Skriv en adresse, et telefonnummer eller et link, der begynder med https://',
      en: 'Write an address, a phone number or a link that begins with https://',
    },
    'too-long': { da: 'Skriv stedet med højst 300 tegn', en: 'Write the place with at most 300 characters' },
  },
  message: {
    invalid: { da: 'Skriv beskeden uden specialtegn', en: 'Write the message without special characters' },
    'too-long': {
      da: 'Skriv beskeden med højst 800 tegn',
      en: 'Write the message with at most 800 characters',
    },
    'not-sent': {
      da: 'Beskeden bliver ikke sendt med dette svar. Flyt den til spørgsmålet, eller slet den',
      en: 'The message is not sent with this answer. Move it to the question or delete it',
    },
  },
  note: {
    invalid: { da: 'Skriv noten uden specialtegn', en: 'Write the note without special characters' },
    'too-long': {
      da: 'Skriv noten med højst 2.000 tegn',
      en: 'Write the note with at most 2,000 characters',
    },
  },
};
