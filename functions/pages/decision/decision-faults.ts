import type { Fault } from '../../../schemas/define-form.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { ShownFault } from '../widgets/error-summary.ts';

/** The controls of the consultant's form. */
export type DecisionControl = 'decision' | 'slotId' | 'place' | 'declineReason' | 'message' | 'note';

const texts: Readonly<Record<DecisionControl, Readonly<Record<string, Text>>>> = {
  decision: {
    missing: {
      da: 'Vælg, om du godkender en tid eller afviser',
      en: 'Choose whether you approve a time or decline',
    },
    invalid: { da: 'Vælg et af de svar, der står her', en: 'Choose one of the answers given here' },
  },
  slotId: {
    missing: { da: 'Vælg den tid, du godkender', en: 'Choose the time that you approve' },
    invalid: { da: 'Vælg en af de ønskede tider', en: 'Choose one of the times wished for' },
    taken: { da: 'Tiden er optaget. Vælg en anden tid', en: 'The time is taken. Choose another time' },
  },
  place: {
    missing: { da: 'Skriv, hvor mødet holdes', en: 'Write where the meeting is held' },
    invalid: {
      da: 'Skriv en adresse, et telefonnummer eller et link, der begynder med https://',
      en: 'Write an address, a phone number or a link that begins with https://',
    },
    'too-long': { da: 'Skriv stedet med højst 300 tegn', en: 'Write the place with at most 300 characters' },
  },
  declineReason: {
    missing: { da: 'Vælg en begrundelse', en: 'Choose a reason' },
    invalid: { da: 'Vælg en af begrundelserne på listen', en: 'Choose one of the reasons in the list' },
  },
  message: {
    invalid: { da: 'Skriv beskeden uden specialtegn', en: 'Write the message without special characters' },
    'too-long': {
      da: 'Skriv beskeden med højst 800 tegn',
      en: 'Write the message with at most 800 characters',
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

const unknown: Text = {
  da: 'Siden har ikke dette felt. Brug felterne på siden',
  en: 'The page has no such field. Use those on the page',
};

/** All faults, one for each control. */
export function decisionFaults({ faults, language }: FaultyForm): ShownFault[] {
  const fields = [...new Set(faults.map(({ field }) => field))];
  return fields.map((field) => ({
    message: decisionFault({ faults, language }, field) ?? unknown[language],
    field: isControl(field) ? field : undefined,
  }));
}

export interface FaultyForm {
  readonly faults: readonly Fault[];
  readonly language: Language;
}

/** What is wrong with one control, in words. */
export function decisionFault({ faults, language }: FaultyForm, field: string): string | undefined {
  const fault = faults.find((one) => one.field === field);
  if (fault === undefined || !isControl(field)) {
    return undefined;
  }
  const text = texts[field][fault.code] ?? texts[field]['invalid'] ?? unknown;
  return text[language];
}

function isControl(field: string): field is DecisionControl {
  return Object.hasOwn(texts, field);
}
