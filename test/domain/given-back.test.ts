import { describe, expect, it } from 'vitest';
import { givenBack } from '../../functions/domain/given-back.ts';
import type { Application } from '../../schemas/application.ts';
import { standingIn, standingSettings } from './a-standing.ts';
import { anOccasion } from './an-occasion.ts';

const LATER = new Date('2026-11-26T12:00:00.000Z');

function back(overrides: Partial<Application> = {}) {
  const { application, days } = standingIn('awaitingAnswer');
  const setting = { days, occasion: anOccasion({ now: LATER }) };
  return givenBack({ ...application, ...overrides }, standingSettings(), setting);
}

const kinds = (overrides: Partial<Application> = {}) =>
  back(overrides).application.ladder.map(({ kind }) => kind);

describe('givenBack', () => {
  it('N5 begins the ladder anew, with the moved deadline at its end', () => {
    const { application, decideBy } = back();

    expect(application.decideBy).toBe(decideBy);
    expect(application.ladder.at(-1)?.at).toBe(decideBy);
    expect(kinds()).toEqual(['remind', 'standIn', 'tellCoordinator', 'promise']);
  });

  it('N4 gives the company no third date', () => {
    expect(kinds({ extensions: 1 }).at(-1)).toBe('expire');
  });

  it('N8 lets nobody stand in for a stand-in', () => {
    expect(kinds({ passedBy: ['mette'] })).not.toContain('standIn');
  });

  it('B12 says what became of the last question, and of no other', () => {
    const asked = { text: 'Hvor?', askedBy: 'mette', askedAt: LATER.toISOString() };
    const first = { ...asked, answerBy: LATER.toISOString(), answer: 'Her' };
    const second = { ...asked, answerBy: LATER.toISOString() };

    expect(back({ questions: [first, second] }).withQuestion({ answer: 'Der' }).questions).toEqual([
      first,
      { ...second, answer: 'Der' },
    ]);
  });
});
