import { describe, expect, it } from 'vitest';
import { nextStep, secondsToWait } from '../../functions/domain/next-step.ts';
import { standingIn } from './a-standing.ts';

const instantBefore = (instant: string) => new Date(Date.parse(instant) - 1);

describe('nextStep', () => {
  it('asks as soon as something is submitted', () => {
    const { application } = standingIn('submitted');
    expect(nextStep(application, instantBefore(application.submittedAt))).toBe('assign');
  });

  it.each([
    ['awaitingDecision', 'climb'],
    ['awaitingAnswer', 'climb'],
    ['awaitingChoice', 'climb'],
    ['decided', 'settle'],
  ] as const)('of %s is to wait until its due time, and in that very instant to %s', (status, step) => {
    const { application } = standingIn(status);
    const dueAt = application.dueAt ?? '';

    expect(nextStep(application, instantBefore(dueAt))).toBe('await');
    expect(nextStep(application, new Date(dueAt))).toBe(step);
  });

  it.each(['heldApart', 'booked', 'declined', 'withdrawn', 'cancelled', 'expired', 'failed'] as const)(
    'of %s is the end',
    (status) => {
      expect(nextStep(standingIn(status).application, new Date('2030-01-01T00:00:00Z'))).toBe('end');
    },
  );
});

describe('secondsToWait', () => {
  const now = new Date('2026-11-24T09:00:00.000Z');

  it.each([
    ['a begun second counts as a whole one', '2026-11-24T09:00:10.001Z', 11],
    ['whole seconds stay what they are', '2026-11-24T09:00:10.000Z', 10],
    ['what is due this instant waits one second', '2026-11-24T09:00:00.000Z', 1],
    ['what is overdue waits one second', '2026-11-23T09:00:00.000Z', 1],
    ['what has no deadline is looked at in 20 days', undefined, 20 * 24 * 3600],
    ['B17 a wait of a year is cut to 20 days', '2027-11-24T09:00:00.000Z', 20 * 24 * 3600],
  ])('%s', (_, dueAt, seconds) => {
    expect(secondsToWait(dueAt, now)).toBe(seconds);
  });
});
