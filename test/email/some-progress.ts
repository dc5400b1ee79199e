import type { Application } from '../../schemas/application.ts';
import type { Template } from '../../schemas/message.ts';
import type { Question } from '../../schemas/question.ts';

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
    case 'proposal':
    case 'proposal-reminder':
    case 'proposal-expiry':
    case 'proposal-expiry-notice':
      return { status: 'awaitingChoice', chooseBy: '2026-11-27T15:00:00Z' };
    default:
      return {};
  }
}
