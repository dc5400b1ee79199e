import type { Application } from '../../schemas/application.ts';
import type { Template } from '../../schemas/message.ts';
import type { Question } from '../../schemas/question.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';
import { aSlot } from './a-slot.ts';

const by = {
  message: 'I er velkomne.\nTag gerne et par kolleger med.',
  note: 'Internt: ring først',
  consultantId: 'anne-holm',
  decidedAt: '2026-11-25T08:30:00Z',
};
const place = 'Nygade 1, 2100 København Ø';
export const tuesday = aSlot('2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z');
export const wednesday = aSlot('2026-12-02T12:00:00Z', '2026-12-02T13:00:00Z');

const proposal: RecordedDecision = { kind: 'propose', slots: [tuesday, wednesday], place, ...by };

/** What the consultant chose, of all that can be chosen what the message tells of. */
export function someDecision(template: Template): RecordedDecision {
  if (template === 'decline') {
    return { kind: 'decline', reason: 'no-capacity', ...by };
  }
  return template.startsWith('proposal') ? proposal : { kind: 'approve', slot: tuesday, place, ...by };
}

export const aQuestion: Question = {
  text: 'Hvor mange stillinger handler det om?\nOg hvornår?',
  askedBy: 'anne-holm',
  askedAt: '2026-11-24T12:00:00Z',
  answerBy: '2026-12-01T15:00:00Z',
};

export const anAnsweredQuestion: Question = {
  ...aQuestion,
  answer: 'To fra marts.',
  answeredAt: '2026-11-26T12:00:00Z',
};

const { message: _notSent, ...noMessage } = by;

/** As a receipt tells it: the company is to choose, or to answer. */
export const somethingProposed: Partial<Application> = {
  status: 'awaitingChoice',
  decision: proposal,
  chooseBy: '2026-11-27T15:00:00Z',
};
export const somethingAsked: Partial<Application> = {
  status: 'awaitingAnswer',
  decision: { kind: 'ask', question: aQuestion.text, ...noMessage },
  questions: [aQuestion],
};

/** All that can lie behind an application that a consultant is asked about. */
export const someHistory: Partial<Application> = {
  handedOn: { from: 'bo-lund', note: 'Internt: ring først' },
  questions: [anAnsweredQuestion],
  brokenPromise: '2026-11-26T15:00:00Z',
};

/** What has happened to the application before the message is written, as far as the message tells of it. */
export function someProgress(template: Template): Partial<Application> {
  switch (template) {
    case 'handed-on':
      return { consultantId: 'bo-lund', handedOn: { from: 'anne-holm', why: 'silent' } };
    case 'new-consultant':
      return { handedOn: { from: 'bo-lund', why: 'silent' } };
    case 'new-promise':
    case 'promise-notice':
      return { brokenPromise: '2026-11-26T15:00:00Z', extensions: 1 };
    case 'question':
    case 'question-reminder':
      return { status: 'awaitingAnswer', questions: [aQuestion] };
    case 'question-lapse':
    case 'no-answer-notice':
      return { questions: [{ ...aQuestion, lapsedAt: '2026-12-01T15:00:00Z' }] };
    case 'reply-notice':
    case 'reply-receipt':
      return { questions: [anAnsweredQuestion] };
    case 'refusal-notice':
      return { wishes: [], refusal: 'Kun om fredagen.' };
    case 'wish-lost':
      return { wishes: [], holdsWishes: false, lostWishes: [tuesday, wednesday] };
    case 'new-wishes':
      return { holdsWishes: false };
    case 'proposal':
    case 'proposal-reminder':
    case 'proposal-expiry':
    case 'proposal-expiry-notice':
      return { status: 'awaitingChoice', chooseBy: '2026-11-27T15:00:00Z' };
    default:
      return {};
  }
}
