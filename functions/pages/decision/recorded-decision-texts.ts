import type { Text } from '../../../schemas/text.ts';
import type { DecisionKind } from './decision-choices.ts';

export const recordedDecisionTexts = {
  answer: { da: 'Svar', en: 'Answer' },
  time: { da: 'Tid', en: 'Time' },
  proposals: { da: 'Foreslåede tider', en: 'Times proposed' },
  place: { da: 'Sted', en: 'Place' },
  question: { da: 'Spørgsmål', en: 'Question' },
  colleague: { da: 'Kollega', en: 'Colleague' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  message: { da: 'Besked til virksomheden', en: 'Message to the company' },
  note: { da: 'Intern note', en: 'Internal note' },
  by: { da: 'Svaret af', en: 'Answered by' },
  at: { da: 'Registreret', en: 'Recorded' },
  undoHeading: { da: 'Vil du fortryde?', en: 'Do you want to undo it?' },
  undoText: {
    da: 'Du kan fortryde indtil {until}. Der er endnu ikke sendt noget, og virksomheden kan ikke se dit svar.',
    en: 'You can undo until {until}. Nothing has been sent yet, and the company cannot see your answer.',
  },
  undo: { da: 'Fortryd mit svar', en: 'Undo my answer' },
} as const satisfies Record<string, Text>;

/** The answer in a word or two. */
export const recordedAs: Readonly<Record<DecisionKind, Text>> = {
  approve: { da: 'Godkendt', en: 'Approved' },
  propose: { da: 'Andre tider foreslået', en: 'Other times proposed' },
  ask: { da: 'Spørgsmål stillet', en: 'Question asked' },
  handOver: { da: 'Givet videre', en: 'Handed over' },
  decline: { da: 'Afvist', en: 'Declined' },
};
