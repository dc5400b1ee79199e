import { describe, expect, it } from 'vitest';
import { answer } from '../../../functions/domain/acts/answer.ts';
import { lapseQuestion } from '../../../functions/domain/acts/lapse.ts';
import type { Change, Occasion } from '../../../functions/domain/change.ts';
import { cellsIn, consultant, standingAfter, standingIn, standingSettings } from '../a-standing.ts';
import { anOccasion, aTask } from '../an-occasion.ts';

const parties = { consultant, settings: standingSettings() };
/** Two working days after the question. */
const LATER = new Date('2026-11-26T12:00:00.000Z');
const RESUMED = '2026-12-02T15:00:00.000Z';

const asApplicant = anOccasion({ now: LATER, actor: { role: 'applicant' } });

function answered(occasion: Occasion): Change {
  const { application, days } = standingIn('awaitingAnswer');
  return answer(application, { ...parties, answer: 'Fire personer' }, { days, occasion });
}

function lapsed(occasion: Occasion): Change {
  const { application, days } = standingIn('awaitingAnswer');
  return lapseQuestion(application, parties, { days, occasion });
}

describe.each([
  ['an answer', answered],
  ['its lapse', lapsed],
])('the end of a question by %s', (_way, end) => {
  it('N5 gives the consultant the time back for which the deadline stood still', () => {
    expect(standingIn('awaitingAnswer').application.decideBy).toBe('2026-11-30T15:00:00.000Z');
    expect(end(asApplicant).application).toMatchObject({ status: 'awaitingDecision', decideBy: RESUMED });
    expect(end(asApplicant).entry.facts).toEqual({ decideBy: RESUMED });
  });

  it('B13 begins the ladder anew, with nobody reminded within a day', () => {
    expect(end(asApplicant).application.ladder.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'remind 2026-11-30T08:00:00.000Z',
      'standIn 2026-12-01T08:00:00.000Z',
      'tellCoordinator 2026-12-02T08:00:00.000Z',
      `promise ${RESUMED}`,
    ]);
  });

  it('N5 holds the wishes on until the new deadline', () => {
    const held = cellsIn(standingAfter(standingIn('awaitingAnswer'), end(asApplicant)).days);

    expect(held).toHaveLength(12);
    expect(held.every((cell) => cell.endsWith('hold until 2026-12-03T15:00:00.000Z'))).toBe(true);
  });

  it('leaves the page nothing of what was decided, and the consultant free to ask again', () => {
    const { application } = end(asApplicant);

    expect(application.decision).toBeUndefined();
    expect(application.pendingAct).toBeUndefined();
  });
});

describe('answer', () => {
  it('B12 keeps the answer and tells both', () => {
    const { application, messages } = answered(asApplicant);

    expect(application.questions).toMatchObject([
      { text: 'Hvor mange skal være med?', answer: 'Fire personer', answeredAt: LATER.toISOString() },
    ]);
    expect(messages.map(({ template, onlyWhile }) => [template, onlyWhile])).toEqual([
      ['reply-receipt', ['awaitingDecision']],
      ['reply-notice', ['awaitingDecision']],
    ]);
  });

  it('B21 commits the timeline to the answer and keeps its words out of it', () => {
    const { entry, texts } = answered(asApplicant);

    expect(texts).toMatchObject([{ name: 'answer', text: 'Fire personer' }]);
    expect(JSON.stringify(entry)).not.toContain('Fire');
  });
});

describe('lapse of a question', () => {
  it('B12 is kept with the question, and told to both', () => {
    const { application, messages } = lapsed(aTask(LATER));

    expect(application.questions).toMatchObject([{ lapsedAt: LATER.toISOString() }]);
    expect(application.questions?.[0]?.answer).toBeUndefined();
    expect(messages.map(({ template }) => template)).toEqual(['question-lapse', 'no-answer-notice']);
  });
});
