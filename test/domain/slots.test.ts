import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copenhagenDate, longDateTime, weekdayOf } from '../../functions/domain/danish-time.ts';
import { findOffered, offeredSlots, slotDate } from '../../functions/domain/slots.ts';
import type { Consultant } from '../../schemas/settings.ts';
import { slotRulesSchema } from '../../schemas/settings-rules.ts';
import { aConsultant, aRule, slotSettings } from './a-consultant.ts';

const monday = new Date('2026-11-30T08:00:00Z');

function starts(consultant: Consultant, overrides: Parameters<typeof slotSettings>[0] = {}, now = monday) {
  return offeredSlots({ consultant, settings: slotSettings(overrides), now }).map(({ start }) =>
    start.slice(0, 16),
  );
}

describe('offeredSlots', () => {
  it('C1 cuts the weekly rule into slots', () => {
    const [first, ...rest] = offeredSlots({
      consultant: aConsultant(),
      settings: slotSettings(),
      now: monday,
    });
    expect(first).toEqual({
      id: 'mette_20261201T0800Z',
      consultantId: 'mette',
      start: '2026-12-01T08:00:00.000Z',
      end: '2026-12-01T09:00:00.000Z',
      bufferMinutes: 0,
    });
    expect(rest.map(({ id }) => id)).toEqual(['mette_20261201T0900Z', 'mette_20261201T1000Z']);
  });

  it('C1 leaves the buffer between slots, and none is needed after the last', () => {
    const consultant = aConsultant({ availability: [aRule({ bufferMinutes: 30, until: '11:30' })] });
    expect(starts(consultant)).toEqual(['2026-12-01T08:00', '2026-12-01T09:30']);
  });

  it('C1 offers nothing while the consultant is absent, both ends included', () => {
    for (const [from, until] of [
      ['2026-12-01', '2026-12-20'],
      ['2026-11-01', '2026-12-01'],
    ] as const) {
      expect(starts(aConsultant({ absences: [{ from, until }] }))).toEqual([]);
    }
    expect(starts(aConsultant({ absences: [{ from: '2026-12-02', until: '2026-12-03' }] }))).toHaveLength(3);
  });

  it('C1 offers nothing on closed days and public holidays', () => {
    expect(starts(aConsultant(), { closedDays: ['2026-12-01'] })).toEqual([]);
    const fridays = aConsultant({ availability: [aRule({ weekday: 5 })] });
    expect(starts(fridays, {}, new Date('2026-12-22T08:00:00Z'))).toEqual([]);
  });

  it('C1 keeps the notice, to the minute', () => {
    const notice = slotRulesSchema.parse({ noticeHours: 24, horizonDays: 7 });
    expect(starts(aConsultant(), { slots: notice })).toHaveLength(3);
    expect(starts(aConsultant(), { slots: notice }, new Date('2026-11-30T08:01:00Z'))).toHaveLength(2);
  });

  it('C1 ends at the horizon, its last day included', () => {
    const horizon = (horizonDays: number) => slotRulesSchema.parse({ noticeHours: 0, horizonDays });
    expect(starts(aConsultant(), { slots: horizon(1) })).toHaveLength(3);
    expect(starts(aConsultant(), { slots: horizon(8) })).toHaveLength(6);
  });

  it('keeps the earlier slot where two rules claim the same time', () => {
    const availability = [aRule({ from: '09:30', until: '10:30' }), aRule({ until: '10:00' })];
    expect(starts(aConsultant({ availability }))).toEqual(['2026-12-01T08:00']);
  });

  it('keeps the buffer of the last slot within its own day', () => {
    const late = aRule({ from: '22:30', until: '23:30', bufferMinutes: 45 });
    expect(starts(aConsultant({ availability: [late] }))).toEqual([]);
    expect(starts(aConsultant({ availability: [{ ...late, bufferMinutes: 30 }] }))).toHaveLength(1);
  });
});

describe('offered slots over both changes of the clock', () => {
  const nights = aConsultant({
    availability: [aRule({ weekday: 7, from: '00:00', until: '06:00', lengthMinutes: 30 })],
  });

  it('C11 leaves out the hour that March lacks', () => {
    expect(starts(nights, {}, new Date('2026-03-28T12:00:00Z'))).toHaveLength(10);
  });

  it('C11 offers the doubled hour once', () => {
    const offered = starts(nights, {}, new Date('2026-10-24T12:00:00Z'));
    expect(offered).toHaveLength(12);
    expect(offered).not.toContain('2026-10-25T01:00');
  });

  it('C11 never overruns the closing time in the short night', () => {
    const short = aConsultant({
      availability: [aRule({ weekday: 7, from: '01:00', until: '03:00', lengthMinutes: 120 })],
    });
    expect(starts(short, {}, new Date('2026-03-28T12:00:00Z'))).toEqual([]);
  });
});

describe('every offer', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const minute = quarter * 15;
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  });
  const rule = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    from: time,
    until: time,
    lengthMinutes: fc.integer({ min: 1, max: 32 }).map((quarters) => quarters * 15),
    bufferMinutes: fc.integer({ min: 0, max: 8 }).map((quarters) => quarters * 15),
  });
  const changes = ['2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2027-03-27T23:10:00Z'];
  const instant = fc.oneof(
    fc.constantFrom(...changes).map((text) => new Date(text)),
    fc.date({ min: new Date('2026-01-01'), max: new Date('2031-01-01'), noInvalidDate: true }),
  );

  it('C11 stands alone, in order, in its rule’s length, never in the second of two hours', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), instant, (availability, now) => {
        const consultant = aConsultant({ availability });
        const settings = slotSettings({ consultants: [consultant] });
        const slots = offeredSlots({ consultant, settings, now });
        expect(
          new Set(slots.map(({ start }) => longDateTime(start, 'da').slice(0, -9))).size,
        ).toBeLessThanOrEqual(slots.length);
        let freeFrom = now.getTime();
        for (const slot of slots) {
          const [start, end] = [Date.parse(slot.start), Date.parse(slot.end)];
          const lengths = availability.filter((each) => each.weekday === weekdayOf(slotDate(slot)));
          expect(start).toBeGreaterThanOrEqual(freeFrom);
          expect(lengths.map(({ lengthMinutes }) => lengthMinutes)).toContain((end - start) / 60_000);
          expect(longDateTime(slot.start, 'da')).not.toContain('vintertid');
          freeFrom = end + slot.bufferMinutes * 60_000;
          expect(copenhagenDate(new Date(freeFrom - 1))).toBe(slotDate(slot));
        }
        const [last] = slots.slice(-1);
        expect(last === undefined ? undefined : findOffered(last.id, { settings, now })).toEqual(last);
      }),
    );
  });
});

describe('findOffered', () => {
  const settings = slotSettings();
  const find = (id: string, now = monday) => findOffered(id, { settings, now });

  it('finds a slot that is offered', () => {
    expect(find('mette_20261201T0900Z')?.end).toBe('2026-12-01T10:00:00.000Z');
  });

  it('finds a slot whose UTC date is the day before', () => {
    const night = aConsultant({ availability: [aRule({ from: '00:00', until: '01:00' })] });
    const found = findOffered('mette_20261130T2300Z', {
      settings: slotSettings({ consultants: [night] }),
      now: monday,
    });
    expect(found?.start).toBe('2026-11-30T23:00:00.000Z');
  });

  it.each([
    ['another consultant', 'ole_20261201T0900Z'],
    ['a time between slots', 'mette_20261201T0915Z'],
    ['a day without a rule', 'mette_20261202T0900Z'],
    ['a time beyond the horizon', 'mette_20261208T0900Z'],
    ['an impossible date', 'mette_20261399T0900Z'],
    ['an impossible time', 'mette_20261201T9900Z'],
    ['another spelling', 'mette_2026-12-01T09:00Z'],
    ['nothing', ''],
    ['a property of every object', '__proto__'],
  ])('finds nothing for %s', (_, id) => {
    expect(find(id)).toBeUndefined();
  });

  it('finds nothing once the notice has passed', () => {
    expect(find('mette_20261201T0900Z', new Date('2026-12-01T09:01:00Z'))).toBeUndefined();
  });
});
