import { describe, expect, it } from 'vitest';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { handler as giveUp } from '../../functions/workflow/give-up.ts';
import { cellsIn, standingIn, wishes } from '../domain/a-standing.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

describe('give-up', () => {
  it.each(['submitted', 'awaitingDecision', 'decided'] as const)(
    'B17 gives what is %s its named end, frees its times and tells whoever waits',
    async (status) => {
      const { id } = await stored(standingIn(status));

      await giveUp({ applicationId: id });

      expect((await applicationStore().get(id)).status).toBe('failed');
      expect(cellsIn(await calendarStore().daysOf(wishes))).toEqual([]);
      const templates = (await messageStore().list(id)).map(({ template }) => template);
      expect(templates).toEqual(expect.arrayContaining(['failure', 'failure-notice']));
    },
  );

  it.each(['booked', 'declined', 'withdrawn', 'expired', 'cancelled'] as const)(
    'leaves alone what is %s',
    async (status) => {
      const before = await stored(standingIn(status));

      await giveUp({ applicationId: before.id });

      expect(await applicationStore().get(before.id)).toEqual(before);
    },
  );

  it('tells of it once, however often it runs', async () => {
    const { id } = await stored(standingIn('awaitingDecision'));

    await Promise.all([giveUp({ applicationId: id }), giveUp({ applicationId: id })]);
    await giveUp({ applicationId: id });

    const acts = (await timelineStore().list(id)).map(({ act }) => act);
    expect(acts).toEqual(['submit', 'assign', 'fail']);
  });

  it('E7 has nothing to do for an erased application', async () => {
    expect(await giveUp({ applicationId: newId() })).toEqual({});
  });
});
