import { describe, expect, it } from 'vitest';
import { withdraw } from '../../../functions/domain/acts/withdraw.ts';
import { cellsIn, consultant, standingAfter, standingIn } from '../a-standing.ts';
import { anOccasion } from '../an-occasion.ts';

function withdrawn(status: 'submitted' | 'awaitingDecision' | 'decided') {
  const standing = standingIn(status);
  const { application, days } = standing;
  const inEnglish = { ...consultant, language: 'en' } as const;
  const change = withdraw(application, inEnglish, { days, occasion: anOccasion() });
  return { ...change, standing: standingAfter(standing, change) };
}

describe('withdraw', () => {
  it.each(['submitted', 'awaitingDecision', 'decided'] as const)(
    'frees every wish of what is %s',
    (status) => {
      expect(cellsIn(withdrawn(status).standing.days)).toEqual([]);
    },
  );

  it('tells only the applicant while the consultant has not been asked', () => {
    expect(withdrawn('submitted').messages.map(({ template }) => template)).toEqual(['withdrawal']);
  });

  it.each(['awaitingDecision', 'decided'] as const)('tells both sides once it is %s', (status) => {
    const { messages } = withdrawn(status);

    expect(messages.map(({ template, recipient, language }) => [template, recipient, language])).toEqual([
      ['withdrawal', 'applicant', 'da'],
      ['withdrawal-notice', 'consultant', 'en'],
    ]);
  });

  it('leaves nothing of a decision that had not become true', () => {
    const { application } = withdrawn('decided');

    expect(application.decision).toBeUndefined();
    expect(application.pendingAct).toBeUndefined();
  });
});
