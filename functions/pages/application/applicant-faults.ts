import { faultMessage } from '../../../schemas/answers.ts';
import type { Text } from '../../../schemas/text.ts';
import { contactFields, isCorrectable } from '../../domain/acts/correct-contact.ts';
import { isAllowed } from '../../domain/transitions.ts';
import type { ShownFault } from '../widgets/error-summary.ts';
import type { ApplicationPage } from './application-page.ts';

/** Controls of the page beside the contact details, which are the form's own. */
type Control = 'act' | 'answer' | 'slotId' | 'message' | 'wish1';

type Faulty = Pick<ApplicationPage, 'form' | 'application' | 'newTimes' | 'faults' | 'language'>;

const texts: Readonly<Record<Control, Readonly<Record<string, Text>>>> = {
  act: {
    missing: {
      da: 'Der blev ikke sat kryds. Sæt kryds ved det, I vil, og tryk på knappen igen',
      en: 'No box was ticked. Tick what you want and press the button again',
    },
  },
  answer: {
    missing: { da: 'Skriv jeres svar', en: 'Write your answer' },
    invalid: { da: 'Skriv svaret uden specialtegn', en: 'Write the answer without special characters' },
    'too-long': {
      da: 'Skriv svaret med højst 1.500 tegn',
      en: 'Write the answer with at most 1,500 characters',
    },
  },
  slotId: {
    missing: {
      da: 'Vælg en tid, eller vælg, at ingen af dem passer',
      en: 'Choose a time, or choose that none of them suits you',
    },
    gone: {
      da: 'Tiden kan ikke længere vælges. Vælg en af dem, der står her',
      en: 'The time can no longer be chosen. Choose one of those given here',
    },
  },
  wish1: {
    missing: { da: 'Vælg mindst én tid', en: 'Choose at least one time' },
    taken: {
      da: 'En af tiderne er ikke ledig længere. Vælg blandt dem, der står her nu',
      en: 'One of the times is no longer free. Choose among those given here now',
    },
  },
  message: {
    invalid: { da: 'Skriv beskeden uden specialtegn', en: 'Write the message without special characters' },
    'too-long': {
      da: 'Skriv beskeden med højst 800 tegn',
      en: 'Write the message with at most 800 characters',
    },
    'not-sent': {
      da: 'Slet beskeden: den sendes kun, hvis ingen af tiderne passer',
      en: 'Delete the message: it is only sent if none of the times suits you',
    },
  },
};

const unknown: Text = {
  da: 'Siden har ikke dette felt. Brug felterne på siden',
  en: 'The page has no such field. Use those on the page',
};

/** All faults, each with the control that it is about, where that is on the page. */
export function applicantFaults(page: Faulty): ShownFault[] {
  const names = [...new Set(page.faults.map(({ field }) => field))];
  return names.map((name) => ({
    message: applicantFault(page, name) ?? unknown[page.language],
    field: isOnPage(name, page) ? name : undefined,
  }));
}

/** What is wrong with one control, in words. */
export function applicantFault({ form, faults, language }: Faulty, name: string): string | undefined {
  const fault = faults.find(({ field }) => field === name);
  if (fault === undefined) {
    return undefined;
  }
  if (!isControl(name)) {
    return faultMessage(form, fault, language);
  }
  return (texts[name][fault.code] ?? texts[name]['missing'] ?? unknown)[language];
}

function isOnPage(name: string, { form, application, newTimes }: Faulty): boolean {
  const { status } = application;
  switch (name) {
    case 'act':
      return isAllowed('withdraw', status) || isAllowed('cancel', status);
    case 'answer':
      return isAllowed('answer', status);
    case 'slotId':
    case 'message':
      return isAllowed('choose', status);
    case 'wish1':
      return newTimes.length > 0;
    default:
      return isCorrectable(application) && contactFields(form).some(({ id }) => id === name);
  }
}

function isControl(name: string): name is Control {
  return Object.hasOwn(texts, name);
}
