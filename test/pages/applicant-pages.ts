import type { ApplicationPage } from '../../functions/pages/application/application-page.ts';
import { anApplication, applications, NOW, proposal, question, wishes } from './an-application.ts';

/** A question that was answered, and one that was not. */
export const exchanges = [
  { ...question, answer: 'Vi er 14.\nI Aarhus.', answeredAt: '2026-11-26T10:00:00Z' },
  { ...question, text: 'Og hvornår?', lapsedAt: '2026-12-02T15:00:00Z' },
];

const mail = { queuedAt: NOW.toISOString(), sentAt: NOW.toISOString() };

/** One mail of every fate. */
export const mails: ApplicationPage['mails'] = [
  { ...mail, template: 'receipt', deliveredAt: '2026-11-24T09:01:00Z' },
  { ...mail, template: 'question', bouncedAt: '2026-11-24T09:02:00Z', deliveredAt: '2026-11-24T09:01:00Z' },
  { ...mail, template: 'contact-corrected', softBouncedAt: '2026-11-24T09:03:00Z' },
  { ...mail, template: 'reply-receipt', complainedAt: '2026-11-24T09:04:00Z' },
  { template: 'new-promise', queuedAt: NOW.toISOString(), suppressedAt: NOW.toISOString() },
  { template: 'proposal', queuedAt: NOW.toISOString(), failedAt: '2026-11-25T09:00:00Z' },
  { template: 'confirmation', queuedAt: NOW.toISOString() },
];

const unreached = [{ recipient: 'applicant', why: 'bounced', at: NOW.toISOString() } as const];

/** All that it wished for has gone to others. */
export const wishesLost = anApplication({ holdsWishes: false, wishes: [], lostWishes: [...wishes] });

/** What a company can see beside the plain states. */
export const applicantPages: Readonly<Record<string, Partial<ApplicationPage>>> = {
  'without-tick': { faults: [{ field: 'act', code: 'missing' }] },
  answered: { application: anApplication({ questions: exchanges.slice(0, 1) }) },
  unanswered: { application: anApplication({ questions: exchanges, refusal: 'Kun om fredagen.' }) },
  delayed: { application: anApplication({ extensions: 1, handedOn: { from: 'soren' } }) },
  'delayed-and-answered': { application: anApplication({ extensions: 1, questions: exchanges.slice(0, 1) }) },
  'without-wishes': { application: anApplication({ wishes: [], handedOn: { from: 'soren' } }) },
  'with-past-wishes': { now: new Date('2026-12-01T09:00:00Z') },
  chosen: { application: { ...applications.booked, decision: { ...proposal, slots: [...proposal.slots] } } },
  unchosen: {
    application: {
      ...applications.awaitingChoice,
      status: 'expired',
    },
  },
  'answer-missing': {
    application: applications.awaitingAnswer,
    values: { act: 'answer', answer: ' ' },
    faults: [{ field: 'answer', code: 'missing' }],
  },
  'answer-late': { values: { act: 'answer', answer: 'Vi er 14.' }, notice: 'answer-late' },
  'choice-missing': {
    application: applications.awaitingChoice,
    values: { act: 'choose' },
    faults: [{ field: 'slotId', code: 'missing' }],
  },
  'choice-with-message': {
    application: applications.awaitingChoice,
    values: { act: 'choose', slotId: proposal.slots[0].id, message: 'Vi glæder os' },
    faults: [{ field: 'message', code: 'not-sent' }],
  },
  'contact-wrong': {
    values: { act: 'correct', contactName: '', phone: '12', email: 'aase@' },
    faults: [
      { field: 'contactName', code: 'missing' },
      { field: 'phone', code: 'invalid' },
      { field: 'email', code: 'invalid' },
    ],
  },
  'wishing-among-others': { application: anApplication({ holdsWishes: false }) },
  'one-wish-lost': {
    application: anApplication({
      holdsWishes: false,
      wishes: [wishes[0]],
      lostWishes: [wishes[1]],
    }),
  },
  'wishes-lost': {
    application: wishesLost,
    newTimes: [...proposal.slots],
    values: { act: 'wishAnew', wish2: proposal.slots[1]?.id },
    faults: [{ field: 'wish1', code: 'taken' }],
  },
  unreached: { application: anApplication({ unreached }) },
  mails: { mails },
};
