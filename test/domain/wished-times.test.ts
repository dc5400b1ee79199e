import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeCells, freeSlots, holdSlots, load } from '../../functions/domain/calendar-day.ts';
import { wishOnly, wishSlots } from '../../functions/domain/unheld-slots.ts';
import { wishersOf } from '../../functions/domain/wished-times.ts';
import { type CalendarDay, calendarDaySchema } from '../../schemas/calendar-day.ts';
import { aSlot } from './a-slot.ts';
import { anId, NOW } from './an-occasion.ts';
import { someSlot } from './some-slots.ts';

const mine = anId();
const theirs = anId();
const taking = (applicationId: string) => ({ applicationId, now: NOW, dailyCap: 6 });

/** What stands once these days are written over those. */
function after(before: readonly CalendarDay[], changed: readonly CalendarDay[]): CalendarDay[] {
  return [...before.filter(({ date }) => !changed.some((day) => day.date === date)), ...changed];
}

describe('a time that is only wished for', () => {
  it('C4 stays on offer to others, and takes no cell', () => {
    const days = wishSlots([], [aSlot()], taking(mine));

    expect(freeSlots([aSlot()], days, taking(theirs))).toEqual([aSlot()]);
    expect(calendarDaySchema.array().parse(days)).toMatchObject([
      { cells: {}, wished: [{ slot: aSlot(), by: [mine] }] },
    ]);
  });

  it('C4 can be wished for by many, and each keeps a wish of their own', () => {
    const first = wishSlots([], [aSlot()], taking(mine));
    const both = wishSlots(first, [aSlot()], taking(theirs));

    expect(wishersOf(both, aSlot())).toEqual([mine, theirs]);
    expect(wishersOf(after(both, freeCells(both, mine)), aSlot())).toEqual([theirs]);
  });

  it('is refused where somebody has it', () => {
    const held = holdSlots([], [aSlot()], taking(theirs));

    expect(() => wishSlots(held, [aSlot()], taking(mine))).toThrow('Not free any more');
  });

  it('leaves nothing behind when the last wish is gone', () => {
    const days = wishSlots([], [aSlot()], taking(mine));

    expect(freeCells(days, mine).map((day) => Object.keys(day))).toEqual([
      ['consultantId', 'date', 'version', 'cells'],
    ]);
  });

  it('counts for whoever is to have the fewest', () => {
    expect(load(wishSlots([], [aSlot()], taking(mine)), NOW)).toBe(1);
  });

  it('C4 has as rivals whoever wishes for a moment of the same time, and nobody else', () => {
    fc.assert(
      fc.property(someSlot, someSlot, (wished, booked) => {
        const days = wishOnly([], [wished], theirs);
        const isTaken =
          freeSlots([wished], holdSlots([], [booked], taking(mine)), taking(theirs)).length === 0;

        expect(wishersOf(days, booked)).toEqual(isTaken ? [theirs] : []);
      }),
    );
  });
});

describe('wishOnly', () => {
  it('C6 frees what the application had, and never touches what another has', () => {
    fc.assert(
      fc.property(someSlot, someSlot, fc.array(someSlot, { maxLength: 3 }), (one, other, slots) => {
        const held = wishOnly(holdSlots([], [one], taking(theirs)), [other], theirs);
        const changed = after(held, wishOnly(held, slots, mine));

        expect(changed.flatMap((day) => Object.values(day.cells)).length).toBe(
          held.flatMap((day) => Object.values(day.cells)).length,
        );
        expect(wishersOf(changed, other)).toContain(theirs);
        expect(slots.every((slot) => wishersOf(changed, slot).includes(mine))).toBe(true);
      }),
    );
  });

  it('changes nothing in a second run, in whatever order it is asked', () => {
    const slots = [aSlot('09:00'), aSlot('12:00')];
    const days = wishOnly(wishOnly([], slots, theirs), slots, mine);

    expect(wishOnly(days, slots.toReversed(), mine)).toEqual([]);
  });
});
