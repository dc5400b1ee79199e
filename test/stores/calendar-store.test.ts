import { describe, expect, it } from 'vitest';
import { emptyDay } from '../../functions/domain/calendar-day.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { standingIn, wishes } from '../domain/a-standing.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

describe('daysOf', () => {
  it('gives each day once, however many slots lie on it', async () => {
    await stored(standingIn('submitted'));

    const days = await calendarStore().daysOf(wishes);

    expect(days.map(({ date, version, cells }) => [date, version, Object.keys(cells).length])).toEqual([
      ['2026-12-01', 1, 8],
      ['2026-12-02', 1, 4],
    ]);
  });

  it('gives an empty day where nobody has been yet', async () => {
    expect(await calendarStore().daysOf([wishes[0]])).toEqual([emptyDay('mette', '2026-12-01')]);
  });

  it('tells the days of two consultants apart', async () => {
    await stored(standingIn('submitted'));
    const another = { ...wishes[0], consultantId: 'soren' };

    const days = await calendarStore().daysOf([wishes[0], another]);

    expect(days.map(({ consultantId, version }) => [consultantId, version])).toEqual([
      ['mette', 1],
      ['soren', 0],
    ]);
  });
});

describe('range', () => {
  it('has the touched days from the first to the last, both included', async () => {
    await stored(standingIn('submitted'));
    const dates = async (from: string, until: string) =>
      (await calendarStore().range('mette', from, until)).map(({ date }) => date);

    expect(await dates('2026-12-01', '2026-12-02')).toEqual(['2026-12-01', '2026-12-02']);
    expect(await dates('2026-12-02', '2026-12-31')).toEqual(['2026-12-02']);
    expect(await dates('2026-11-01', '2026-11-30')).toEqual([]);
    expect(await calendarStore().range('soren', '2026-12-01', '2026-12-02')).toEqual([]);
  });
});
