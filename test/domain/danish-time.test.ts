import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  copenhagenDate,
  instantOf,
  longDate,
  longDateTime,
  timeRange,
  weekdayOf,
  weekOf,
} from '../../functions/domain/danish-time.ts';

describe('instantOf', () => {
  it.each([
    ['2026-12-01', '10:00', '2026-12-01T09:00:00.000Z'],
    ['2026-07-01', '10:00', '2026-07-01T08:00:00.000Z'],
    ['2026-03-29', '01:45', '2026-03-29T00:45:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('reads %s %s', (date, time, instant) => {
    expect(instantOf(date, time)?.toISOString()).toBe(instant);
  });

  it('C11 knows no instant in the hour that March leaves out', () => {
    expect(instantOf('2026-03-29', '02:00')).toBeUndefined();
    expect(instantOf('2026-03-29', '02:59')).toBeUndefined();
  });

  it('C11 means the first of the two in the doubled hour', () => {
    expect(instantOf('2026-10-25', '02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('gives an instant that falls on the date it was asked for', () => {
    const minutes = fc.integer({ min: 0, max: 40 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const wall = new Date(Date.UTC(2000, 0, 1) + minute * 60_000).toISOString();
        const [date, time] = [wall.slice(0, 10), wall.slice(11, 16)];
        const instant = instantOf(date, time);
        expect(instant === undefined ? date : copenhagenDate(instant)).toBe(date);
      }),
    );
  });
});

describe('the clock', () => {
  // Swedish writes wall time as `2026-12-01 10:00`.
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  });

  it('C11 changes when the time zones say so, from 2000 to 2060', () => {
    const days = Array.from({ length: 61 * 366 }, (_, day) => Date.UTC(2000, 0, 1 + day, 1));
    const wrong = days
      .flatMap((at) => [new Date(at - 1), new Date(at)])
      .filter((instant) => wallTimeOf(instant) !== wall.format(instant));

    expect(wrong).toEqual([]);
  });

  function wallTimeOf(instant: Date): string {
    return `${copenhagenDate(instant)} ${timeRange(instant, instant, 'en').slice(0, 5)}`;
  }
});

describe('copenhagenDate', () => {
  it('is already tomorrow late in the UTC evening', () => {
    expect(copenhagenDate('2026-12-01T22:59:59.999Z')).toBe('2026-12-01');
    expect(copenhagenDate('2026-12-01T23:00:00Z')).toBe('2026-12-02');
    expect(copenhagenDate(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });
});

describe('calendar dates', () => {
  it('adds days over the end of months, years and February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('counts weekdays from Monday 1 to Sunday 7', () => {
    expect(['2026-11-30', '2026-12-05', '2026-12-06'].map(weekdayOf)).toEqual([1, 6, 7]);
  });

  it.each([
    ['2026-12-01T09:00:00Z', { year: 2026, week: 49 }],
    ['2027-01-01T09:00:00Z', { year: 2026, week: 53 }],
    ['2024-12-30T09:00:00Z', { year: 2025, week: 1 }],
    ['2026-11-29T23:30:00Z', { year: 2026, week: 49 }],
  ])('finds the ISO week of %s', (instant, week) => {
    expect(weekOf(instant)).toEqual(week);
  });
});

describe('words for people', () => {
  it('writes a date in each language', () => {
    expect(longDate('2026-12-01T09:00:00Z', 'da')).toBe('tirsdag den 1. december 2026');
    expect(longDate('2026-12-01T09:00:00Z', 'en')).toBe('Tuesday 1 December 2026');
  });

  it('writes a time in each language', () => {
    expect(longDateTime('2026-12-01T09:00:00Z', 'da')).toBe('tirsdag den 1. december 2026 kl. 10.00');
    expect(longDateTime('2026-12-01T09:00:00Z', 'en')).toBe('Tuesday 1 December 2026 at 10:00');
    expect(longDateTime('2026-12-01T23:05:00Z', 'da')).toBe('onsdag den 2. december 2026 kl. 00.05');
  });

  it('writes a range in each language', () => {
    const [start, end] = ['2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z'];
    expect(timeRange(start, end, 'da')).toBe('kl. 10.00–11.00');
    expect(timeRange(start, end, 'en')).toBe('10:00–11:00');
  });

  it('C11 says which of the doubled hours is meant', () => {
    const [summer, winter] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
    expect(longDateTime(summer, 'da')).toBe('søndag den 25. oktober 2026 kl. 02.30 sommertid');
    expect(longDateTime(winter, 'en')).toBe('Sunday 25 October 2026 at 02:30 winter time');
    expect(timeRange(summer, winter, 'da')).toBe('kl. 02.30 sommertid–02.30 vintertid');
    expect(timeRange('2026-10-24T23:59:00Z', '2026-10-25T02:00:00Z', 'da')).toBe('kl. 01.59–03.00');
  });
});
