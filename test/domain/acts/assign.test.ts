import { describe, expect, it } from 'vitest';
import { assign } from '../../../functions/domain/acts/assign.ts';
import { consultant, standingIn, standingSettings } from '../a-standing.ts';
import { aTask } from '../an-occasion.ts';

const parties = { consultant, settings: standingSettings() };

describe('assign', () => {
  it('writes to the consultant alone, in their language, for as long as the answer is open', () => {
    const { application } = standingIn('submitted');

    const { messages } = assign(
      application,
      { ...parties, consultant: { ...consultant, language: 'en' } },
      aTask(),
    );

    expect(messages).toEqual([
      expect.objectContaining({
        template: 'request',
        recipient: 'consultant',
        consultantId: 'mette',
        language: 'en',
        onlyWhile: ['awaitingDecision'],
      }),
    ]);
  });

  it('leaves the holds as they are and tells the timeline who must answer by when', () => {
    const { application } = standingIn('submitted');

    const { days, entry } = assign(application, parties, aTask());

    expect(days).toEqual([]);
    expect(entry.facts).toEqual({ consultantId: 'mette', decideBy: application.decideBy });
  });

  it('B13 reminds nobody within a day, also where the service could ask only late', () => {
    const { application } = standingIn('submitted');
    const late = new Date('2026-11-26T07:30:00.000Z');

    const assigned = assign(application, parties, aTask(late)).application;

    expect(assigned.assignedAt).toBe(late.toISOString());
    expect(assigned.decideBy).toBe(application.decideBy);
    expect(assigned.ladder.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'remind 2026-11-30T08:00:00.000Z',
      'tellCoordinator 2026-11-30T08:00:00.000Z',
      'promise 2026-11-30T15:00:00.000Z',
    ]);
  });
});
