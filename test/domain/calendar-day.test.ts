import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookSlot,
  cellsOf,
  emptyDay,
  freeCells,
  freeSlots,
  holdSlots,
  isFree,
  load,
  SlotTaken,
} from '../../functions/domain/calendar-day.ts';
import { type CalendarDay, calendarDaySchema } from '../../schemas/calendar-day.ts';
import { aSlot } from './a-slot.ts';
import { someSlot } from './some-slots.ts';

const mine = '00000000-0000-4000-8000-000000000001';
const theirs = '00000000-0000-4000-8000-000000000002';
const now = new Date('2026-11-23T08:00:00Z');
const later = '2026-11-30T15:00:00.000Z';
const empty = emptyDay('mette', '2026-12-01');

function taking(applicationId: string, dailyCap = 6) {
  return { applicationId, now, dailyCap };
}

function held(applicationId: string, ...times: string[]) {
  return holdSlots(
    [],
    times.map((time) => aSlot(time)),
    { ...taking(applicationId), lapsesAt: later },
  );
}

describe('cellsOf', () => {
  it('names each quarter of slot and buffer by its UTC instant', () => {
    expect(cellsOf(aSlot('09:00', { end: '2026-12-01T09:30:00.000Z', bufferMinutes: 15 }))).toEqual([
      '2026-12-01T09:00Z',
      '2026-12-01T09:15Z',
      '2026-12-01T09:30Z',
    ]);
  });

  it('takes a quarter that is only begun', () => {
    const odd = aSlot('09:10', { end: '2026-12-01T09:31:00.000Z' });
    expect(cellsOf(odd)).toEqual(['2026-12-01T09:00Z', '2026-12-01T09:15Z', '2026-12-01T09:30Z']);
  });
});

describe('holdSlots', () => {
  it('writes a hold with its lapse into each cell, and keeps the version', () => {
    const [day, ...others] = holdSlots([{ ...empty, version: 3 }], [aSlot()], {
      ...taking(mine),
      lapsesAt: later,
    });
    expect(others).toEqual([]);
    expect(calendarDaySchema.parse(day).version).toBe(3);
    expect(Object.keys(day?.cells ?? {})).toEqual(cellsOf(aSlot()));
    expect(day?.cells['2026-12-01T09:45Z']).toEqual({
      applicationId: mine,
      slotId: 'mette_20261201T0900Z',
      kind: 'hold',
      lapsesAt: later,
    });
  });

  it('holds without end where no lapse is given', () => {
    const [day] = holdSlots([], [aSlot()], taking(mine));
    expect(day?.cells['2026-12-01T09:00Z']).not.toHaveProperty('lapsesAt');
  });

  it('writes one day for two slots of a day, and leaves other days alone', () => {
    const next = aSlot('09:00', { start: '2026-12-02T09:00:00.000Z', end: '2026-12-02T10:00:00.000Z' });
    const untouched = emptyDay('mette', '2026-12-03');
    const days = holdSlots([untouched], [aSlot('09:00'), aSlot('11:00'), next], taking(mine));
    expect(days.map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-02']);
    expect(Object.keys(days[0]?.cells ?? {})).toHaveLength(8);
  });

  it('C2 refuses what another holds, names it, and takes nothing', () => {
    const days = held(theirs, '09:00');
    const wishes = [aSlot('11:00'), aSlot('09:00')];
    expect(() => holdSlots(days, wishes, taking(mine))).toThrow(
      expect.objectContaining({ name: 'SlotTaken', slotIds: ['mette_20261201T0900Z'] }),
    );
  });

  it('C3 takes over a hold that has lapsed, and drops the rest of it', () => {
    const days = held(theirs, '09:00', '11:00');
    const [day] = holdSlots(days, [aSlot('09:00')], { ...taking(mine), now: new Date(later) });
    expect(Object.values(day?.cells ?? {}).map(({ applicationId }) => applicationId)).toEqual(
      Array.from({ length: 4 }, () => mine),
    );
  });

  it('C1 refuses one application more than the day’s cap', () => {
    const days = held(theirs, '09:00');
    expect(() => holdSlots(days, [aSlot('11:00')], taking(mine, 1))).toThrow(SlotTaken);
    expect(holdSlots(days, [aSlot('11:00')], taking(theirs, 1))).toHaveLength(1);
  });
});

describe('isFree and freeSlots', () => {
  it('sees one’s own cells and lapsed ones as free', () => {
    const [day = empty] = held(theirs, '09:00');
    expect(isFree(day, aSlot(), { now })).toBe(false);
    expect(isFree(day, aSlot(), { now, applicationId: mine })).toBe(false);
    expect(isFree(day, aSlot(), { now, applicationId: theirs })).toBe(true);
    expect(isFree(day, aSlot(), { now: new Date('2026-11-30T14:59:59Z') })).toBe(false);
    expect(isFree(day, aSlot(), { now: new Date(later) })).toBe(true);
  });

  it('counts the cap by application, and lapsed or own ones not at all', () => {
    const days = held(theirs, '09:00', '10:00');
    const free = (viewpoint: object) => freeSlots([aSlot('13:00')], days, { now, dailyCap: 1, ...viewpoint });
    expect(free({})).toEqual([]);
    expect(free({ dailyCap: 2 })).toHaveLength(1);
    expect(free({ applicationId: theirs })).toHaveLength(1);
    expect(free({ now: new Date(later) })).toHaveLength(1);
  });

  it('takes a day it is not given for untouched, and another consultant’s day for no matter', () => {
    const [day = empty] = held(theirs, '09:00');
    expect(freeSlots([aSlot()], [], { now, dailyCap: 1 })).toHaveLength(1);
    expect(freeSlots([aSlot()], [{ ...day, consultantId: 'ole' }], { now, dailyCap: 1 })).toHaveLength(1);
  });
});

describe('bookSlot', () => {
  it('keeps the slot for good and frees the other wishes on every day', () => {
    const wednesday = aSlot('09:00', { start: '2026-12-02T09:00:00.000Z', end: '2026-12-02T10:00:00.000Z' });
    const days = holdSlots(held(mine, '09:00', '11:00'), [aSlot(), wednesday], {
      ...taking(mine),
      lapsesAt: later,
    });
    const booked = bookSlot([...held(mine, '09:00', '11:00'), ...days.slice(1)], aSlot(), taking(mine));
    expect(booked.map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-02']);
    expect(Object.keys(booked[0]?.cells ?? {})).toEqual(cellsOf(aSlot()));
    expect(booked[0]?.cells['2026-12-01T09:00Z']).toEqual({
      applicationId: mine,
      slotId: 'mette_20261201T0900Z',
      kind: 'booking',
    });
    expect(booked[1]?.cells).toEqual({});
  });

  it('spares cells of another wish that the kept slot uses', () => {
    const days = held(mine, '09:00', '09:30');
    const [day] = bookSlot(days, aSlot('09:00'), taking(mine));
    expect(Object.keys(day?.cells ?? {})).toEqual(cellsOf(aSlot('09:00')));
  });

  it('C1 is not refused by a cap that was lowered after the time was held', () => {
    const days = holdSlots(held(theirs, '13:00'), [aSlot()], taking(mine));
    expect(bookSlot(days, aSlot(), taking(mine, 1))).toHaveLength(1);
  });

  it('leaves what others have', () => {
    const days = holdSlots(held(theirs, '13:00'), [aSlot()], taking(mine));
    const [day] = bookSlot(days, aSlot(), taking(mine));
    expect(day?.cells['2026-12-01T13:00Z']?.applicationId).toBe(theirs);
  });

  it('C3 drops what has lapsed from the day it writes', () => {
    const [day] = bookSlot(held(theirs, '11:00'), aSlot(), { ...taking(mine), now: new Date(later) });
    expect(Object.keys(day?.cells ?? {})).toEqual(cellsOf(aSlot()));
  });

  it('refuses a slot that another has', () => {
    expect(() => bookSlot(held(theirs, '09:00'), aSlot('09:30'), taking(mine))).toThrow(SlotTaken);
  });
});

describe('freeCells', () => {
  const [booked = empty] = bookSlot([], aSlot('09:00'), taking(mine));
  const [both = empty] = holdSlots([booked], [aSlot('11:00')], taking(mine));
  const elsewhere = { ...empty, consultantId: 'ole', cells: held(theirs, '09:00')[0]?.cells ?? {} };

  it('frees what is held and what is booked, and returns no day that had neither', () => {
    expect(freeCells([both, elsewhere], mine)).toEqual([empty]);
  });

  it('leaves what others have', () => {
    const [shared = empty] = holdSlots([booked], [aSlot('11:00')], taking(theirs));
    expect(freeCells([shared], mine)).toEqual(held(theirs, '11:00').map((day) => withoutLapse(day)));
  });
});

function withoutLapse(day: CalendarDay): CalendarDay {
  const cells = Object.entries(day.cells).map(([key, { lapsesAt: _, ...cell }]) => [key, cell]);
  return { ...day, cells: Object.fromEntries(cells) };
}

describe('load', () => {
  it('counts each application once over all days, lapsed ones not', () => {
    const wednesday = aSlot('09:00', { start: '2026-12-02T09:00:00.000Z', end: '2026-12-02T10:00:00.000Z' });
    const days = holdSlots(held(theirs, '09:00'), [aSlot('11:00'), wednesday], taking(mine));
    expect(load(days, now)).toBe(2);
    expect(load(days, new Date(later))).toBe(1);
  });
});

describe('any sequence of acts', () => {
  const act = fc.record({ slot: someSlot, applicationId: fc.uuid({ version: 4 }), isBooking: fc.boolean() });

  it('C6 never gives two applications overlapping times, buffers included', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let days = [empty];
        const won: (typeof acts)[number][] = [];
        for (const each of acts) {
          try {
            const write = taking(each.applicationId, 50);
            days = each.isBooking ? bookSlot(days, each.slot, write) : holdSlots(days, [each.slot], write);
            won.push(each);
          } catch (error) {
            expect(error).toBeInstanceOf(SlotTaken);
          }
        }
        const kept = won.flatMap((winner) => cellsOf(winner.slot));
        expect(new Set(kept).size).toBe(kept.length);
        expect(Object.keys(days[0]?.cells ?? {}).sort()).toEqual(kept.sort());
      }),
    );
  });
});
