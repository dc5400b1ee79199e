import type { ApplicationPage } from '../../functions/pages/application/application-page.ts';
import type { DecisionPage } from '../../functions/pages/decision/decision-page.ts';
import type { CheckPage } from '../../functions/pages/form/check-page.ts';
import type { FormPage } from '../../functions/pages/form/form-page.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import type { Consultant } from '../../schemas/settings.ts';
import { anApplication, aSlot, NOW, wishes } from './an-application.ts';
import { pageSettings } from './page-settings.ts';

const base = {
  form: interestForm,
  settings: pageSettings(),
  language: 'da',
  formToken: 'form-token',
} as const;
const submissionKey = '1de3b1a0-6a1f-4d7e-8a53-0b7c9b5290a6';

const slots = ['2026-12-01', '2026-12-02', '2026-12-08', '2026-12-09', '2026-12-15', '2026-12-16'].flatMap(
  (date) => ['09:00', '10:15', '13:30'].map((time) => aSlot(date, time)),
);

function consultantAt(index: number): Consultant {
  const consultant = base.settings.consultants[index];
  if (consultant === undefined) throw new Error('The settings name no such consultant');
  return consultant;
}

const amal = () => consultantAt(0);

export function aFormPage(changes: Partial<FormPage> = {}): FormPage {
  return { ...base, values: {}, faults: [], submissionKey, ...changes };
}

export function aCheckPage(changes: Partial<CheckPage> = {}): CheckPage {
  const { answers } = anApplication();
  return { ...base, answers, consultant: amal(), slots, chosen: [], faults: [], submissionKey, ...changes };
}

export function anApplicationPage(changes: Partial<ApplicationPage> = {}): ApplicationPage {
  return {
    ...base,
    application: anApplication(),
    consultant: amal(),
    mails: [],
    newTimes: [],
    now: NOW,
    values: {},
    faults: [],
    ...changes,
  };
}

export function aDecisionPage(changes: Partial<DecisionPage> = {}): DecisionPage {
  return {
    ...base,
    application: anApplication(),
    consultant: amal(),
    wishes: wishes.map((slot) => ({ slot, state: 'available' })),
    colleagues: [consultantAt(1)],
    previews: {
      approve: [
        preview('aase@example.dk', 'Jeres møde er aftalt'),
        preview('amal@example.org', 'Du har godkendt en tid'),
      ],
      propose: [preview('aase@example.dk', 'Vælg en tid til jeres møde')],
      ask: [preview('aase@example.dk', 'Vi har et spørgsmål til jer')],
      handOver: [preview(undefined, 'Ny henvendelse')],
      decline: [preview('aase@example.dk', 'Svar på jeres henvendelse')],
      passOn: [preview(undefined, 'Ny henvendelse')],
    },
    values: {},
    faults: [],
    ...changes,
  };
}

function preview(to: string | undefined, subject: string) {
  return {
    ...(to === undefined ? {} : { to }),
    subject: `${subject} [RG-7K3M-42Q]`,
    text: `${subject}\n\nKære Åse\n\nHer står mailens tekst.`,
  };
}
