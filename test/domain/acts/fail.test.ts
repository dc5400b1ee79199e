import { describe, expect, it } from 'vitest';
import { fail } from '../../../functions/domain/acts/fail.ts';
import { cellsIn, standingAfter, standingIn } from '../a-standing.ts';
import { aTask } from '../an-occasion.ts';

function failed(status: 'submitted' | 'awaitingDecision' | 'decided') {
  const standing = standingIn(status, { language: 'en' });
  const { application, days } = standing;
  const change = fail(application, { days, occasion: aTask() });
  return { ...change, standing: standingAfter(standing, change) };
}

describe('fail', () => {
  it.each(['submitted', 'awaitingDecision', 'decided'] as const)(
    'frees every wish of what is %s',
    (status) => {
      expect(cellsIn(failed(status).standing.days)).toEqual([]);
    },
  );

  it('B17 tells the company and the coordinator', () => {
    const { messages } = failed('awaitingDecision');

    expect(messages.map(({ template, recipient, language }) => [template, recipient, language])).toEqual([
      ['failure', 'applicant', 'en'],
      ['failure-notice', 'coordinator', 'da'],
    ]);
  });

  it('leaves nothing to undo', () => {
    expect(failed('decided').application.pendingAct).toBeUndefined();
  });
});
