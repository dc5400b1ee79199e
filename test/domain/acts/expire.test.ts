import { describe, expect, it } from 'vitest';
import { expire } from '../../../functions/domain/acts/expire.ts';
import { cellsIn, consultant, standingAfter, standingIn, standingSettings } from '../a-standing.ts';
import { aTask } from '../an-occasion.ts';

function expired() {
  const standing = standingIn('awaitingDecision', { language: 'en' });
  const { application, days } = standing;
  const change = expire(
    application,
    { consultant, settings: standingSettings() },
    { days, occasion: aTask() },
  );
  return { ...change, standing: standingAfter(standing, change) };
}

describe('expire', () => {
  it('C5 frees every wish', () => {
    expect(cellsIn(expired().standing.days)).toEqual([]);
  });

  it('C5 tells company, consultant and coordinator', () => {
    const { messages } = expired();

    expect(messages.map(({ template, recipient, language }) => [template, recipient, language])).toEqual([
      ['expiry', 'applicant', 'en'],
      ['expiry-notice', 'consultant', 'da'],
      ['expiry-notice', 'coordinator', 'da'],
    ]);
    expect(messages.map(({ consultantId }) => consultantId)).toEqual([undefined, 'mette', undefined]);
  });

  it('B21 tells the timeline which deadline passed', () => {
    const { entry, application } = expired();

    expect(entry.facts).toEqual({ decideBy: application.decideBy });
  });
});
