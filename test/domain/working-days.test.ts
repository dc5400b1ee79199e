import { describe, expect, it } from 'vitest';
import {
  deadlineAfter,
  isClosedDay,
  isWorkingDay,
  publicHolidays,
} from '../../functions/domain/working-days.ts';
import known from './data/holidays-dk.json' with { type: 'json' };

describe('publicHolidays', () => {
  const years = Array.from({ length: 20 }, (_, index) => 2021 + index);

  it.each(years)('B14 equals the published list of %i', (year) => {
    const expected = known.map(({ date }) => date).filter((date) => date.startsWith(String(year)));
    expect(publicHolidays(year)).toEqual(expected.sort());
  });

  it('B14 knows store bededag until 2023 only', () => {
    expect(publicHolidays(2023)).toContain('2023-05-05');
    expect(publicHolidays(2024)).not.toContain('2024-04-26');
  });
});

describe('isWorkingDay', () => {
  it('takes Monday to Friday and leaves weekends, holidays and closed days', () => {
    const closed = ['2026-12-24'];
    expect(isWorkingDay('2026-12-23', closed)).toBe(true);
    expect(isWorkingDay('2026-12-24', closed)).toBe(false);
    expect(isWorkingDay('2026-12-25', closed)).toBe(false);
    expect(isWorkingDay('2026-12-27', closed)).toBe(false);
  });

  it('does not call a weekend closed', () => {
    expect(isClosedDay('2026-12-27', [])).toBe(false);
  });
});

describe('deadlineAfter', () => {
  const deadline = (from: string, workingDays: number, closedDays: string[] = []) =>
    deadlineAfter({ from: new Date(from), workingDays, hour: 16, closedDays }).toISOString();

  it('B14 counts from the day after, at the hour of Copenhagen', () => {
    expect(deadline('2026-11-30T08:00:00Z', 1)).toBe('2026-12-01T15:00:00.000Z');
    expect(deadline('2026-06-29T08:00:00Z', 1)).toBe('2026-06-30T14:00:00.000Z');
  });

  it('B14 passes over weekends, holidays and closed days', () => {
    expect(deadline('2026-12-22T08:00:00Z', 2, ['2026-12-24'])).toBe('2026-12-28T15:00:00.000Z');
    expect(deadline('2027-03-24T08:00:00Z', 1)).toBe('2027-03-30T14:00:00.000Z');
  });

  it('B14 lets what comes in on a weekend count from the next working day', () => {
    expect(deadline('2026-11-28T08:00:00Z', 1)).toBe(deadline('2026-11-30T08:00:00Z', 1));
  });

  it('takes the Copenhagen day of the beginning, not the UTC day', () => {
    expect(deadline('2026-11-30T23:30:00Z', 1)).toBe('2026-12-02T15:00:00.000Z');
  });
});
