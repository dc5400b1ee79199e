import type { Text } from '../../../schemas/text.ts';

export const checkPageTexts = {
  title: { da: 'Vælg tider, og tjek jeres svar', en: 'Choose times and check your answers' },
  titleWithoutTimes: { da: 'Tjek jeres svar', en: 'Check your answers' },
  step: { da: 'trin 2 af 2', en: 'step 2 of 2' },
  meet: { da: 'I kommer til at tale med', en: 'You will be talking with' },
  check: { da: 'Jeres svar', en: 'Your answers' },
  edit: { da: 'Ret', en: 'Change' },
  beforeSending: { da: 'Før I sender', en: 'Before you send' },
  newTab: { da: '(åbner i en ny fane)', en: '(opens in a new tab)' },
  back: { da: 'Tilbage til spørgsmålene', en: 'Back to the questions' },
} as const satisfies Record<string, Text>;
