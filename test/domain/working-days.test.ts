import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copenhagenDate } from '../../functions/domain/danish-time.ts';
import {
  deadlineAfter,
  hourBefore,
  isClosedDay,
  isWorkingDay,
  nextWorkingMoment,
  publicHolidays,
  workingDaysBetween,
} from '../../functions/domain/working-days.ts';
import known from './data/holidays-dk.json' with { type: 'json' };
import { hourIn, someClosedDays, someInstant } from './some-times.ts';

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

describe('hourBefore', () => {
  const dayBefore = (from: string, workingDays: number) =>
    hourBefore({ from: new Date(from), workingDays, hour: 9, closedDays: ['2026-12-24'] }).toISOString();

  it('B14 is on the day itself for 0, and on the n-th working day before it', () => {
    expect(dayBefore('2026-11-30T15:00:00Z', 0)).toBe('2026-11-30T08:00:00.000Z');
    expect(dayBefore('2026-11-30T15:00:00Z', 1)).toBe('2026-11-27T08:00:00.000Z');
  });

  it('B14 passes over holidays and closed days', () => {
    expect(dayBefore('2026-12-28T15:00:00Z', 1)).toBe('2026-12-23T08:00:00.000Z');
  });
});

describe('workingDaysBetween', () => {
  const between = (from: string, until: string) =>
    workingDaysBetween(new Date(from), new Date(until), ['2026-12-24']);

  it('N5 counts the working days that have begun since, not the first', () => {
    expect(between('2026-11-24T09:00:00Z', '2026-11-24T22:00:00Z')).toBe(0);
    expect(between('2026-11-24T09:00:00Z', '2026-11-26T07:00:00Z')).toBe(2);
  });

  it('B14 counts no weekend, holiday or closed day', () => {
    expect(between('2026-12-23T09:00:00Z', '2026-12-27T12:00:00Z')).toBe(0);
    expect(between('2026-12-23T09:00:00Z', '2026-12-28T12:00:00Z')).toBe(1);
  });

  it('takes days as Copenhagen has them', () => {
    expect(between('2026-11-23T22:30:00Z', '2026-11-23T23:30:00Z')).toBe(1);
  });
});

describe('nextWorkingMoment', () => {
  const closedDays = ['2026-12-24'];
  const workingHours = { from: 8, until: 17 };
  const next = (instant: string) => nextWorkingMoment(new Date(instant), { workingHours, closedDays });

  it.each([
    ['now in working hours', '2026-11-24T09:12:34.000Z', '2026-11-24T09:12:34.000Z'],
    ['now as they begin', '2026-11-24T07:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['the same morning before them', '2026-11-24T06:59:59.000Z', '2026-11-24T07:00:00.000Z'],
    ['the next morning from their end', '2026-11-24T16:00:00.000Z', '2026-11-25T07:00:00.000Z'],
    ['Monday on a weekend', '2026-11-28T12:00:00.000Z', '2026-11-30T07:00:00.000Z'],
    ['after Christmas and what is closed', '2026-12-23T16:00:00.000Z', '2026-12-28T07:00:00.000Z'],
    ['in summer time after Easter', '2027-03-25T12:00:00.000Z', '2027-03-30T06:00:00.000Z'],
  ])('B13 is %s', (_when, instant, expected) => {
    expect(next(instant).toISOString()).toBe(expected);
  });

  it('B13 is a moment in working hours, and as early a one as can be', () => {
    fc.assert(
      fc.property(someInstant, someClosedDays, (instant, closed) => {
        const hours = { workingHours, closedDays: closed };
        const moment = nextWorkingMoment(instant, hours);

        expect(moment.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(isWorkingDay(copenhagenDate(moment), closed)).toBe(true);
        expect(nextWorkingMoment(moment, hours)).toEqual(moment);
        const isMoved = moment.getTime() > instant.getTime();
        expect(isMoved ? hourIn(moment.toISOString()) : workingHours.from).toBe(workingHours.from);
      }),
    );
  });
});
