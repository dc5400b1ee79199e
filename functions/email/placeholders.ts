import type { Text } from '../../schemas/text.ts';

/** Stands in a preview for what the consultant has not chosen or written yet. */
export const placeholders = {
  reason: {
    da: '(her kommer den begrundelse, du vælger)',
    en: '(the reason you choose goes here)',
  },
  times: { da: '(her kommer de tider, du foreslår)', en: '(the times you propose go here)' },
  question: { da: '(her kommer dit spørgsmål)', en: '(your question goes here)' },
  /** Of whoever is chosen, or is next: by name. */
  colleague: { da: '(din kollega)', en: '(your colleague)' },
  phone: { da: '(kollegaens nummer)', en: "(the colleague's number)" },
  keptTimes: {
    da: '(her kommer de tider, som også din kollega har fri)',
    en: '(the times that your colleague has free as well go here)',
  },
} as const satisfies Record<string, Text>;
