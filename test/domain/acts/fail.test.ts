import { describe, expect, it } from 'vitest';
import { fail } from '../../../functions/domain/acts/fail.ts';
import { cellsIn, consultant, standingAfter, standingIn } from '../a-standing.ts';
import { aTask } from '../an-occasion.ts';

function failed(status: 'submitted' | 'awaitingDecision' | 'decided') {
  const standing = standingIn(status, { language: 'en' });
  const { application, days } = standing;
  const change = fail(application, { consultant }, { days, occasion: aTask() });
  return { ...change, standing: standingAfter(standing, change) };
}

describe('fail', () => {
  it.each(['submitted', 'awaitingDecision', 'decided'] as const)(
    'frees every wish of what is %s',
    (status) => {
      expect(cellsIn(failed(status).standing.days)).toEqual([]);
    },
  );

  it('B17 tells company, coordinator, and the consultant who has been asked', () => {
    const { messages } = failed('awaitingDecision');

    expect(messages.map(({ template, recipient, language }) => [template, recipient, language])).toEqual([
      ['failure', 'applicant', 'en'],
      ['failure-notice', 'consultant', 'da'],
      ['failure-notice', 'coordinator', 'da'],
    ]);
  });

  it('does not trouble a consultant who has never heard of it', () => {
    expect(failed('submitted').messages.map(({ recipient }) => recipient)).toEqual([
      'applicant',
      'coordinator',
    ]);
  });

  it('C10 takes the provisional entry out of the calendar of the consultant', () => {
    const [, notice] = failed('awaitingDecision').messages;

    expect(notice?.calendar).toMatchObject({ method: 'CANCEL', sequence: 1 });
  });

  it('leaves nothing to undo', () => {
    expect(failed('decided').application.pendingAct).toBeUndefined();
  });
});
