import { describe, expect, it } from 'vitest';
import { isNear, likelyWait, waitingWith, withoutWait } from '../../functions/domain/wait.ts';
import { standingIn } from './a-standing.ts';

const secondsBefore = (instant: string | undefined, seconds: number) =>
  new Date(Date.parse(instant ?? '') - seconds * 1000);

describe('likelyWait', () => {
  it('of what is to be asked about is the wait for its answer', () => {
    const { application } = standingIn('submitted');

    expect(likelyWait(application, secondsBefore(application.ladder[0]?.at, 100))).toBe(100);
  });

  it.each(['awaitingDecision', 'decided'] as const)('of what is %s is the rest of its wait', (status) => {
    const { application } = standingIn(status);

    expect(likelyWait(application, secondsBefore(application.dueAt, 100))).toBe(100);
  });

  it('of what is due is time enough to do it', () => {
    const { application } = standingIn('decided');

    expect(likelyWait(application, secondsBefore(application.dueAt, 0))).toBe(60);
  });

  it.each(['booked', 'withdrawn'] as const)('of what is %s is time enough to find that out', (status) => {
    expect(likelyWait(standingIn(status).application, new Date('2026-11-24T09:00:00Z'))).toBe(60);
  });
});

describe('isNear', () => {
  it.each([
    [100, true],
    [95, true],
    [94, false],
    [105, true],
    [106, false],
  ])('of %i seconds where 100 remain: %s', (given, expected) => {
    expect(isNear(given, 100)).toBe(expected);
  });
});

describe('a wait', () => {
  it('that begins with a token has seen the act before it', () => {
    const { application } = standingIn('decided');
    expect(application.wakeDueAt).toBeDefined();
    const { wakeDueAt: _seen, ...rest } = application;

    expect(waitingWith('token', application)).toEqual({ ...rest, taskToken: 'token' });
  });

  it('of what is at rest leaves nothing to wake', () => {
    const { wakeDueAt: _wake, ...rest } = standingIn('withdrawn').application;

    expect(withoutWait({ ...rest, taskToken: 'token', wakeDueAt: rest.submittedAt })).toEqual(rest);
    expect(withoutWait(rest)).toBeUndefined();
  });

  it('goes on for what is not at rest', () => {
    expect(withoutWait(waitingWith('token', standingIn('decided').application))).toBeUndefined();
  });
});
