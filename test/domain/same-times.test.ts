import { describe, expect, it } from 'vitest';
import { holdSlots } from '../../functions/domain/calendar-day.ts';
import { sameTimesOf, takenOver } from '../../functions/domain/same-times.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Consultant } from '../../schemas/settings.ts';
import { colleague, wishes } from './a-standing.ts';
import { anId, NOW } from './an-occasion.ts';

const theirs = sameTimesOf(wishes, colleague);
const applicationId = anId();

interface Look {
  readonly consultant?: Consultant;
  readonly days?: readonly CalendarDay[];
  readonly now?: Date;
  readonly closedDays?: string[];
}

function taken({ consultant = colleague, days = [], now = NOW, closedDays = [] }: Look = {}) {
  return takenOver(wishes, { consultant, days, applicationId, now, settings: { closedDays } });
}

describe('sameTimesOf', () => {
  it('B16 are the same times under the other’s name', () => {
    expect(theirs.map(({ id }) => id)).toEqual([
      'bo_20261201T0900Z',
      'bo_20261201T1200Z',
      'bo_20261202T0900Z',
    ]);
    expect(theirs.map(({ start, end }) => [start, end])).toEqual(
      wishes.map(({ start, end }) => [start, end]),
    );
    expect(theirs.every(({ consultantId }) => consultantId === 'bo')).toBe(true);
  });
});

describe('takenOver', () => {
  it('B16 are all of them where the other is free', () => {
    expect(taken()).toEqual(theirs);
  });

  it('C6 are none that the other has given away', () => {
    const days = holdSlots([], theirs.slice(0, 1), { applicationId: anId(), now: NOW, dailyCap: 6 });
    expect(taken({ days })).toEqual(theirs.slice(1));
  });

  it('B16 are none that have begun', () => {
    expect(taken({ now: new Date(wishes[0].start) })).toEqual(theirs.slice(1));
  });

  it('B16 are none on a day on which the other is away, or nobody works', () => {
    const absences = [{ from: '2026-12-01', until: '2026-12-01' }];
    expect(taken({ consultant: { ...colleague, absences } })).toEqual(theirs.slice(2));
    expect(taken({ closedDays: ['2026-12-02'] })).toEqual(theirs.slice(0, 2));
  });

  it('C1 are none on a day that is full', () => {
    const days = holdSlots([], theirs.slice(0, 1), { applicationId: anId(), now: NOW, dailyCap: 6 });
    expect(taken({ consultant: { ...colleague, dailyCap: 1 }, days })).toEqual(theirs.slice(2));
  });
});
