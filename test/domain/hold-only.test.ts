import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookSlot,
  cellsOf,
  emptyDay,
  holdOnly,
  holdSlots,
  SlotTaken,
} from '../../functions/domain/calendar-day.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Slot } from '../../schemas/slot.ts';
import { aSlot } from './a-slot.ts';
import { anId, NOW } from './an-occasion.ts';
import { someSlot } from './some-slots.ts';

const mine = anId();
const theirs = anId();
const UNTIL = '2026-11-30T15:00:00.000Z';
const taking = (applicationId: string) => ({ applicationId, now: NOW, dailyCap: 50 });

function cellsOfOthers(days: readonly CalendarDay[]) {
  return days
    .flatMap(({ cells }) => Object.entries(cells))
    .filter(([, { applicationId }]) => applicationId !== mine)
    .toSorted();
}

/** Those of the slots that can be had, one after the other. */
function withHolds(days: readonly CalendarDay[], applicationId: string, slots: readonly Slot[]) {
  return slots.reduce((current, slot) => {
    try {
      return holdSlots(current, [slot], taking(applicationId));
    } catch (error) {
      expect(error).toBeInstanceOf(SlotTaken);
      return current;
    }
  }, days);
}

const someDay = fc
  .record({ ofOthers: fc.array(someSlot, { maxLength: 4 }), ofMine: fc.array(someSlot, { maxLength: 3 }) })
  .map(({ ofOthers, ofMine }) =>
    withHolds(withHolds([emptyDay('mette', '2026-12-01')], theirs, ofOthers), mine, ofMine),
  );

describe('holdOnly', () => {
  it('C6 never touches what another application has, and leaves mine nothing but what was asked for', () => {
    fc.assert(
      fc.property(someDay, fc.array(someSlot, { maxLength: 3 }), (days, slots) => {
        const changed = holdOnly(days, slots, { ...taking(mine), lapsesAt: UNTIL });
        const [after] = changed.length > 0 ? changed : days;

        expect(cellsOfOthers(after ? [after] : [])).toEqual(cellsOfOthers(days));
        const asked = new Set(slots.flatMap(cellsOf));
        const ofMine = Object.entries(after?.cells ?? {}).filter(([, cell]) => cell.applicationId === mine);
        expect(ofMine.every(([key]) => asked.has(key))).toBe(true);
        expect(ofMine.every(([, { kind, lapsesAt }]) => kind === 'hold' && lapsesAt === UNTIL)).toBe(true);
      }),
    );
  });

  it('C6 holds each slot whole or not at all', () => {
    fc.assert(
      fc.property(someDay, someSlot, (days, slot) => {
        const [after] = holdOnly(days, [slot], taking(mine));
        const ofMine = Object.values((after ?? days[0])?.cells ?? {}).filter(
          ({ applicationId }) => applicationId === mine,
        );
        expect([0, cellsOf(slot).length]).toContain(ofMine.length);
      }),
    );
  });

  it('changes nothing in a second run', () => {
    fc.assert(
      fc.property(someDay, someSlot, (days, slot) => {
        const [after = days[0]] = holdOnly(days, [slot], taking(mine));
        expect(holdOnly(after ? [after] : [], [slot], taking(mine))).toEqual([]);
      }),
    );
  });

  it('C3 takes over what has lapsed, and no earlier', () => {
    const lapsing = holdSlots([], [aSlot()], { ...taking(theirs), lapsesAt: UNTIL });
    const at = (now: Date) => holdOnly(lapsing, [aSlot()], { ...taking(mine), now });

    expect(at(new Date(Date.parse(UNTIL) - 1))).toEqual([]);
    expect(cellsOfOthers(at(new Date(UNTIL)))).toEqual([]);
  });

  it('C1 leaves a full day to those who have it', () => {
    const full = holdSlots([], [aSlot('09:00')], taking(theirs));
    expect(holdOnly(full, [aSlot('13:00')], { ...taking(mine), dailyCap: 1 })).toEqual([]);
  });
});

describe('bookSlot', () => {
  it('C6 spares what another application has, whatever it frees', () => {
    fc.assert(
      fc.property(someDay, someSlot, (days, slot) => {
        try {
          const [after] = bookSlot(days, slot, taking(mine));
          expect(cellsOfOthers(after ? [after] : [])).toEqual(cellsOfOthers(days));
          const kept = Object.entries(after?.cells ?? {}).filter(([, cell]) => cell.applicationId === mine);
          expect(kept.map(([key]) => key).toSorted()).toEqual(cellsOf(slot));
        } catch (error) {
          expect(error).toBeInstanceOf(SlotTaken);
        }
      }),
    );
  });
});
