import type { DeclineReason } from '../../schemas/recorded-decision.ts';
import type { Text } from '../../schemas/text.ts';

/** The reason for a decline in words that both sides can read. */
export const declineReasons: Readonly<Record<DeclineReason, Text>> = {
  'not-eligible': {
    da: 'Tilbuddet gælder ikke for jer',
    en: 'You are not among those the offer is for',
  },
  'not-relevant': {
    da: 'Tilbuddet passer ikke til jeres ønske',
    en: 'The offer does not match what you are looking for',
  },
  'no-capacity': { da: 'Vi har ikke flere ledige tider lige nu', en: 'We have no more free times right now' },
  'other-offer': { da: 'Et andet tilbud passer bedre til jer', en: 'Another offer suits you better' },
  other: { da: 'En anden grund', en: 'Another reason' },
};
