import { describe, expect, it } from 'vitest';
import { freeCells, holdSlots } from '../../functions/domain/calendar-day.ts';
import { lapseAfter, slotsOf, wishesHeld } from '../../functions/domain/held-slots.ts';
import { cellsIn, proposals, standingIn, wishes } from './a-standing.ts';
import { anId, NOW } from './an-occasion.ts';

const UNTIL = '2026-12-04T15:00:00.000Z';

describe('lapseAfter', () => {
  it('C3 is a day past the end of the wait', () => {
    expect(lapseAfter(UNTIL)).toBe('2026-12-05T15:00:00.000Z');
  });
});

describe('slotsOf', () => {
  it.each([
    ['awaitingDecision', wishes],
    ['decided', [...wishes, wishes[0]]],
    ['awaitingChoice', [...wishes, ...proposals]],
    ['booked', [...wishes, wishes[0], wishes[0]]],
  ] as const)('are all on whose days it may have something: %s', (status, slots) => {
    expect(slotsOf(standingIn(status).application)).toEqual(slots);
  });
});

describe('wishesHeld', () => {
  it('N5 holds the wishes on', () => {
    const { application, days } = standingIn('awaitingDecision');
    const held = cellsIn(wishesHeld(application, days, { until: UNTIL, now: NOW }));

    expect(held).toHaveLength(12);
    expect(held.every((cell) => cell.endsWith('hold until 2026-12-05T15:00:00.000Z'))).toBe(true);
  });

  it('C1 is not hindered by a day that has filled up since', () => {
    const { application, days } = standingIn('awaitingDecision');
    const crowd = Array.from({ length: 9 }, () => anId());
    const lapsed = freeCells(days, application.id).map((day) => ({
      ...day,
      cells: Object.fromEntries(
        crowd.map((applicationId, index) => [
          `2026-12-01T2${index}:00Z`,
          { applicationId, slotId: 'other', kind: 'hold' as const },
        ]),
      ),
    }));

    expect(wishesHeld(application, lapsed, { until: UNTIL, now: NOW })).toHaveLength(days.length);
  });

  it('C6 leaves to somebody else what they have taken meanwhile', () => {
    const { application, days } = standingIn('awaitingDecision');
    const freed = freeCells(days, application.id);
    const rival = { applicationId: anId(), now: NOW, dailyCap: 6 };
    const [taken] = holdSlots(freed, [wishes[0]], rival);
    const current = [...freed.filter(({ date }) => date !== taken?.date), ...(taken ? [taken] : [])];

    const cells = wishesHeld(application, current, { until: UNTIL, now: NOW }).flatMap((day) =>
      Object.values(day.cells),
    );

    expect(cells.filter(({ applicationId }) => applicationId === rival.applicationId)).toHaveLength(4);
    expect(cells.filter(({ applicationId }) => applicationId === application.id)).toHaveLength(8);
  });
});
