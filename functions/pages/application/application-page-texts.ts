import type { Text } from '../../../schemas/text.ts';

export const applicationPageTexts = {
  reference: { da: 'Jeres reference', en: 'Your reference' },
  next: { da: 'Sådan står det', en: 'How it stands' },
  call: { da: 'Har I spørgsmål, så ring eller skriv til:', en: 'If you have questions, call or write to:' },
  message: { da: 'Besked fra {consultant}', en: 'Message from {consultant}' },
  wishes: { da: 'Tider, I har ønsket', en: 'Times you wished for' },
  held: {
    da: 'Vi holder disse tider fri til jer, indtil I får svar:',
    en: 'We keep these times free for you until you get an answer:',
  },
  noWishes: {
    da: 'I har svaret, at ingen af tiderne passer.',
    en: 'You told us that none of the times suits you.',
  },
  answers: { da: 'Det har I svaret', en: 'What you answered' },
} as const satisfies Record<string, Text>;
