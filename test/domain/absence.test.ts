import { describe, expect, it } from 'vitest';
import { isAwayOn, isAwayUntil } from '../../functions/domain/absence.ts';

const away = (from: string, until: string) => ({ absences: [{ from, until }] });

describe('isAwayOn', () => {
  it('N8 counts the first day and the last', () => {
    const consultant = away('2026-11-24', '2026-11-26');
    const days = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27'];

    expect(days.map((day) => isAwayOn(consultant, day))).toEqual([false, true, true, false]);
  });
});

describe('isAwayUntil', () => {
  const DEADLINE = '2026-11-30T15:00:00.000Z';
  const isAway = (
    from: string,
    until: string,
    { now = '2026-11-24T09:00:00.000Z', closed = [] as string[] } = {},
  ) => isAwayUntil(away(from, until), DEADLINE, { now: new Date(now), closedDays: closed });

  it('N8 is who is away on every working day that is left', () => {
    expect(isAway('2026-11-24', '2026-11-30')).toBe(true);
    expect(isAway('2026-11-01', '2026-12-31')).toBe(true);
  });

  it('N8 is nobody who is back in time, or goes later', () => {
    expect(isAway('2026-11-24', '2026-11-29')).toBe(false);
    expect(isAway('2026-11-25', '2026-11-30')).toBe(false);
  });

  it('B14 minds no weekend, holiday or closed day', () => {
    const onSaturday = { now: '2026-11-28T12:00:00.000Z' };
    expect(isAway('2026-11-28', '2026-11-30', onSaturday)).toBe(true);
    expect(isAway('2026-11-24', '2026-11-29', { closed: ['2026-11-30'] })).toBe(true);
  });

  it('asks about today where the deadline has passed', () => {
    const afterwards = { now: '2026-12-02T09:00:00.000Z' };
    expect(isAway('2026-12-01', '2026-12-03', afterwards)).toBe(true);
    expect(isAway('2026-12-03', '2026-12-04', afterwards)).toBe(false);
  });

  it('is nobody without an absence', () => {
    expect(isAwayUntil({ absences: [] }, DEADLINE, { now: new Date(DEADLINE), closedDays: [] })).toBe(false);
  });
});
