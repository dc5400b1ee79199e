import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../functions/domain/errors.ts';
import { counterStore } from '../../functions/stores/counter-store.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';

useEmbeddedTable();

const limit = { name: 'prefix#one', max: 2, periodSeconds: 3600 };
const LAST_SECOND = new Date('2026-11-24T09:59:59.999Z');
const NEXT_PERIOD = new Date('2026-11-24T10:00:00.000Z');
const MIDDLE = new Date('2026-11-24T09:30:00.000Z');

const counting = (now: Date, other = {}) => counterStore().count({ ...limit, ...other }, now);

describe('count', () => {
  it('A16 lets as many pass as the limit says, and tells the next when to come again', async () => {
    await counting(MIDDLE);
    await counting(MIDDLE);

    await expect(counting(MIDDLE)).rejects.toThrow(LimitReached);
    await expect(counting(MIDDLE)).rejects.toMatchObject({ retryAfterSeconds: 1800 });
  });

  it('A16 never says to come again at once', async () => {
    await counting(LAST_SECOND);
    await counting(LAST_SECOND);

    await expect(counting(LAST_SECOND)).rejects.toMatchObject({ retryAfterSeconds: 1 });
  });

  it('A16 begins anew with each period', async () => {
    await counting(LAST_SECOND, { max: 1 });

    await counting(NEXT_PERIOD, { max: 1 });
    await expect(counting(NEXT_PERIOD, { max: 1 })).rejects.toThrow(LimitReached);
  });

  it('counts each name by itself', async () => {
    await counting(MIDDLE, { max: 1 });

    await counting(MIDDLE, { max: 1, name: 'prefix#two' });
    await expect(counting(MIDDLE, { max: 1 })).rejects.toThrow(LimitReached);
  });

  it('A16 lets no more pass when many come at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => counting(MIDDLE, { max: 5 })));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('is forgotten once its period is over', async () => {
    await counting(MIDDLE);

    const [item] = await everyItem();
    expect(item?.['expiresAtSeconds']).toBe(NEXT_PERIOD.getTime() / 1000);
  });

  it('passes on what is no limit', async () => {
    intervene('UpdateItemCommand', [failing(awsError('AccessDeniedException'))]);

    await expect(counting(MIDDLE)).rejects.toThrow('AccessDeniedException');
  });
});
