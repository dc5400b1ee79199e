import type { EmailContext } from '../../functions/email/email.ts';
import { type Answers, type Application, applicationSchema } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import { type CalendarPart, type Message, messageSchema, type Template } from '../../schemas/message.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { type Language, languageSchema } from '../../schemas/text.ts';
import { aForm } from './a-form.ts';
import {
  someDecision,
  someHistory,
  someProgress,
  somethingAsked,
  somethingProposed,
  tuesday,
  wednesday,
} from './some-progress.ts';
import { someSettings } from './some-settings.ts';

export const APPLICATION_ID = '5f0c2f6e-6d0b-4c8e-9a53-2f6f3a1f7c01';
export const MESSAGE_ID = '0b7c9b52-90a6-4f5f-8b1f-5d8a1c0e9d02';
const NOW = new Date('2026-11-24T09:00:00.000Z');

export const languages = languageSchema.options;

/** The entry of both wishes, as the consultant gets it and loses it. */
export function provisional(method: CalendarPart['method']): CalendarPart {
  return { method, sequence: method === 'REQUEST' ? 0 : 1, tentative: [tuesday, wednesday] };
}

interface Sending extends Pick<Message, 'template' | 'recipient' | 'calendar'> {
  readonly application?: Partial<Application>;
}

/** Who gets which message, what calendar part goes with it, and in which states it says something else. */
export const sendings: readonly Sending[] = [
  { template: 'receipt', recipient: 'applicant' },
  { template: 'request', recipient: 'consultant' },
  { template: 'request', recipient: 'consultant', calendar: provisional('REQUEST') },
  { template: 'request', recipient: 'consultant', application: someHistory },
  { template: 'confirmation', recipient: 'applicant', calendar: { method: 'REQUEST', sequence: 0 } },
  { template: 'decision-receipt', recipient: 'consultant', calendar: { method: 'REQUEST', sequence: 0 } },
  { template: 'decision-receipt', recipient: 'consultant', application: somethingProposed },
  { template: 'decision-receipt', recipient: 'consultant', application: somethingAsked },
  { template: 'decline', recipient: 'applicant' },
  { template: 'handed-on', recipient: 'consultant', calendar: provisional('CANCEL') },
  { template: 'new-consultant', recipient: 'applicant' },
  { template: 'reminder', recipient: 'consultant' },
  { template: 'overdue-notice', recipient: 'coordinator' },
  { template: 'new-promise', recipient: 'applicant' },
  { template: 'promise-notice', recipient: 'consultant' },
  { template: 'promise-notice', recipient: 'coordinator' },
  { template: 'question', recipient: 'applicant' },
  { template: 'question-reminder', recipient: 'applicant' },
  { template: 'question-lapse', recipient: 'applicant' },
  { template: 'no-answer-notice', recipient: 'consultant' },
  { template: 'reply-receipt', recipient: 'applicant' },
  { template: 'reply-notice', recipient: 'consultant' },
  { template: 'proposal', recipient: 'applicant' },
  { template: 'proposal-reminder', recipient: 'applicant' },
  { template: 'proposal-expiry', recipient: 'applicant' },
  { template: 'proposal-expiry-notice', recipient: 'consultant' },
  { template: 'refusal-notice', recipient: 'consultant' },
  { template: 'wish-lost', recipient: 'applicant' },
  { template: 'new-wishes', recipient: 'consultant' },
  { template: 'choice-notice', recipient: 'consultant', calendar: { method: 'REQUEST', sequence: 0 } },
  { template: 'fresh-link', recipient: 'applicant' },
  { template: 'fresh-link', recipient: 'consultant' },
  { template: 'contact-corrected', recipient: 'applicant' },
  { template: 'contact-moved', recipient: 'applicant' },
  { template: 'expiry', recipient: 'applicant' },
  { template: 'expiry-notice', recipient: 'consultant', calendar: provisional('CANCEL') },
  { template: 'expiry-notice', recipient: 'coordinator' },
  { template: 'withdrawal', recipient: 'applicant' },
  { template: 'withdrawal-notice', recipient: 'consultant', calendar: provisional('CANCEL') },
  { template: 'cancellation', recipient: 'applicant', calendar: { method: 'CANCEL', sequence: 1 } },
  { template: 'cancellation-notice', recipient: 'consultant', calendar: { method: 'CANCEL', sequence: 1 } },
  { template: 'failure', recipient: 'applicant' },
  { template: 'failure-notice', recipient: 'consultant' },
  { template: 'failure-notice', recipient: 'coordinator' },
  { template: 'bounce-notice', recipient: 'coordinator' },
];

/** `undefined` takes an optional property away. */
type Changes<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

interface Overrides {
  readonly template: Template;
  readonly recipient?: Message['recipient'];
  readonly calendar?: CalendarPart | undefined;
  readonly language?: Language;
  readonly answers?: Answers;
  readonly application?: Changes<Application>;
  readonly consultant?: Partial<Consultant>;
  readonly settings?: Settings;
  readonly form?: Form;
  readonly link?: string;
  readonly code?: EmailContext['code'];
  readonly opens?: EmailContext['opens'];
  readonly isPreview?: boolean;
  readonly now?: Date;
}

/** All that a message is made from, on 24 November 2026; a decline has been declined, all else approved. */
export function anEmailContext(given: Overrides): EmailContext {
  const settings = given.settings ?? someSettings();
  const [first] = settings.consultants;
  if (first === undefined) throw new Error('The settings name no consultant');
  return {
    message: aMessage(given),
    application: anApplication(given),
    form: given.form ?? aForm,
    settings,
    consultant: { ...first, ...given.consultant },
    link: linkIn(given),
    ...(given.code && { code: given.code }),
    ...(given.opens && { opens: given.opens }),
    isPreview: given.isPreview ?? false,
    now: given.now ?? NOW,
  };
}

/** As the sender of mails has it: a coordinator has no page, nor has who lost theirs. */
function linkIn({ template, recipient = recipientOf(template), link, isPreview = false }: Overrides): string {
  const hasNone =
    isPreview || recipient === 'coordinator' || ['handed-on', 'contact-moved'].includes(template);
  return hasNone ? '' : (link ?? 'https://forms.example.org/a/abc');
}

function recipientOf(template: Template): Message['recipient'] | undefined {
  return sendings.find((sending) => sending.template === template)?.recipient;
}

function aMessage({ template, recipient, calendar, language = 'da' }: Overrides): Message {
  return messageSchema.parse({
    id: MESSAGE_ID,
    applicationId: APPLICATION_ID,
    template,
    templateVersion: 1,
    recipient: recipient ?? recipientOf(template),
    language,
    ...(calendar && { calendar }),
    ...(template === 'contact-corrected' && { corrected: ['phone', 'email'] }),
    ...(template === 'contact-moved' && { address: 'old@bageriet.example' }),
    queuedAt: NOW.toISOString(),
    attempts: 0,
  });
}

function anApplication({ template, answers, application, language = 'da' }: Overrides): Application {
  return applicationSchema.parse({
    id: APPLICATION_ID,
    reference: 'RG-7K3M-42Q',
    formId: 'test',
    formVersion: 1,
    language,
    status: 'awaitingDecision',
    revision: 1,
    submittedAt: '2026-11-24T09:00:00Z',
    answers: { ...someAnswers, ...answers },
    consultantId: 'anne-holm',
    wishes: [tuesday, wednesday],
    decideBy: '2026-11-30T15:00:00Z',
    extensions: 0,
    assignedAt: '2026-11-24T09:00:00Z',
    ladder: [],
    ...someProgress(template),
    decision: someDecision(template),
    booking: {
      slot: tuesday,
      place: 'Nygade 1, 2100 København Ø',
      calendarUid: `${APPLICATION_ID}@example.org`,
      sequence: 0,
    },
    linkVersions: { applicant: 1, consultant: 1 },
    head: { seq: 1, hash: '0'.repeat(64) },
    execution: { number: 1 },
    ...application,
  });
}

const someAnswers: Answers = {
  orgName: 'Bageriet Hansen ApS',
  contactName: 'Mette Hansen',
  email: 'mette@bageriet.example',
  phone: '+4520304050',
  size: '10-49',
  interests: ['inclusive-jobs', 'unsure'],
  sector: 'food',
  slotWishes: ['anne-holm_20261201T0900Z', 'anne-holm_20261202T1200Z'],
  situation: 'Vi vil gerne ansætte flere på særlige vilkår.',
};
