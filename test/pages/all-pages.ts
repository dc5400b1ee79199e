import type { WayOn } from '../../functions/domain/dead-link.ts';
import { applicationPage } from '../../functions/pages/application/application-page.ts';
import { codePage } from '../../functions/pages/code-page.ts';
import { deadLinkPage } from '../../functions/pages/dead-link-page.ts';
import { decisionPage } from '../../functions/pages/decision/decision-page.ts';
import { checkPage } from '../../functions/pages/form/check-page.ts';
import { closedFormPage } from '../../functions/pages/form/closed-form-page.ts';
import { formPage } from '../../functions/pages/form/form-page.ts';
import { formsPage } from '../../functions/pages/form/forms-page.ts';
import { privacyPage } from '../../functions/pages/privacy-page.ts';
import { problemPage } from '../../functions/pages/problem-page.ts';
import { applicationStatusSchema } from '../../schemas/application.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import { type Language, languageSchema } from '../../schemas/text.ts';
import { applications, NOW } from './an-application.ts';
import { applicantPages } from './applicant-pages.ts';
import { consultantPages } from './consultant-pages.ts';
import { aCheckPage, aDecisionPage, aFormPage, anApplicationPage } from './page-inputs.ts';
import { pageSettings } from './page-settings.ts';

const settings = pageSettings();
const { faults } = readAnswers(interestForm, { hasCvr: 'yes', cvr: '1', email: 'x' }, 'questions');

const [colleague] = settings.consultants;
const handedOver: WayOn = colleague ? { kind: 'handedOver', to: colleague } : { kind: 'call' };

type Render = (language: Language) => string;

/** Every page that can be shown, in every state that changes what stands on it. */
const renders: Readonly<Record<string, Render>> = {
  forms: (language) => formsPage({ forms: [interestForm], settings, language }),
  'no-forms': (language) => formsPage({ forms: [], settings, language }),
  privacy: (language) => privacyPage({ settings, language }),
  form: (language) => formPage(aFormPage({ language })),
  'form-with-faults': (language) =>
    formPage(aFormPage({ language, faults, values: { hasCvr: 'yes', cvr: '1', email: 'x' } })),
  'form-late': (language) => formPage(aFormPage({ language, notice: 'page-expired' })),
  check: (language) => checkPage(aCheckPage({ language })),
  'check-with-faults': (language) =>
    checkPage(aCheckPage({ language, faults: [{ field: 'slotWishes', code: 'missing' }] })),
  'check-without-times': (language) => checkPage(aCheckPage({ language, slots: [], notice: 'times-taken' })),
  'closed-form': (language) => closedFormPage({ form: interestForm, settings, language, now: NOW }),
  'dead-link-unknown': (language) => deadLinkPage({ reason: 'unknown', settings, language }),
  'dead-link-expired': (language) => deadLinkPage({ reason: 'expired', settings, language }),
  'dead-link-replaced': (language) => deadLinkPage({ reason: 'replaced', settings, language }),
  'dead-link-with-press': (language) =>
    deadLinkPage({
      reason: 'expired',
      settings,
      language,
      wayOn: { kind: 'freshLink' },
      formToken: 'form-token',
    }),
  'dead-link-asked-for': (language) =>
    deadLinkPage({
      reason: 'replaced',
      settings,
      language,
      wayOn: { kind: 'freshLink', askedAt: NOW.toISOString() },
      formToken: 'form-token',
      notice: 'too-many',
    }),
  'dead-link-handed-over': (language) =>
    deadLinkPage({ reason: 'replaced', settings, language, wayOn: handedOver, formToken: 'form-token' }),
  code: (language) => codePage({ settings, language, typed: '' }),
  'code-wrong': (language) => codePage({ settings, language, typed: '7K3M', notice: 'wrong' }),
  'code-too-many': (language) => codePage({ settings, language, typed: '', notice: 'too-many' }),
  problem: (language) => problemPage({ status: 500, language, requestId: 'abc-123', settings }),
  'problem-without-settings': (language) => problemPage({ status: 404, language, requestId: 'abc-123' }),
  'application-with-notice': (language) =>
    applicationPage(anApplicationPage({ language, notice: 'page-expired' })),
  ...Object.fromEntries(
    Object.entries(applicantPages).map(([name, changes]): [string, Render] => [
      `application-${name}`,
      (language) => applicationPage(anApplicationPage({ language, ...changes })),
    ]),
  ),
  'application-too-late': (language) =>
    applicationPage(
      anApplicationPage({
        language,
        application: applications.booked,
        now: new Date('2026-12-01T08:00:00Z'),
      }),
    ),
  ...Object.fromEntries(
    Object.entries(consultantPages).map(([name, changes]): [string, Render] => [
      `decision-${name}`,
      (language) => decisionPage(aDecisionPage({ language, ...changes })),
    ]),
  ),
  ...Object.fromEntries(
    applicationStatusSchema.options.flatMap((status): [string, Render][] => [
      [
        `application-${status}`,
        (language) => applicationPage(anApplicationPage({ language, application: applications[status] })),
      ],
      [
        `decision-${status}`,
        (language) => decisionPage(aDecisionPage({ language, application: applications[status] })),
      ],
    ]),
  ),
};

export const allPages = Object.entries(renders).flatMap(([name, render]) =>
  languageSchema.options.map((language) => ({ name, language, page: render(language) })),
);
