import { describe, expect, it } from 'vitest';
import { suppressionStore } from '../../functions/stores/suppression-store.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useKeyring } from '../support/a-keyring.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';

useEmbeddedTable();
useKeyring();

const ADDRESS = 'Hans@example.org';
const afterSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const bounced = (seconds: number) => ({ why: 'bounced', until: afterSeconds(seconds) }) as const;

describe('an address to which nothing may be sent', () => {
  it('E3 is so until the time is over, however it is written', async () => {
    await suppressionStore().suppress(ADDRESS, bounced(60));

    expect(await suppressionStore().find('HANS@Example.org', afterSeconds(59))).toBe('bounced');
    expect(await suppressionStore().find(ADDRESS, afterSeconds(60))).toBeUndefined();
    expect(await suppressionStore().find('other@example.org', NOW)).toBeUndefined();
  });

  it('E9 stands in no item', async () => {
    await suppressionStore().suppress(ADDRESS, bounced(60));

    const items = await everyItem();
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/hans|example/i);
    expect(items[0]?.['expiresAtSeconds']).toBe(afterSeconds(60).getTime() / 1000);
  });

  it('E1 is so for the longest time told, in any order', async () => {
    await suppressionStore().suppress(ADDRESS, bounced(60));
    await suppressionStore().suppress(ADDRESS, bounced(30));
    expect(await suppressionStore().find(ADDRESS, afterSeconds(59))).toBe('bounced');

    await suppressionStore().suppress(ADDRESS, { ...bounced(90), why: 'complained' });
    expect(await suppressionStore().find(ADDRESS, afterSeconds(89))).toBe('complained');
  });

  it('passes on what is no answer', async () => {
    intervene('PutItemCommand', [failing(awsError('AccessDeniedException'))]);

    await expect(suppressionStore().suppress(ADDRESS, bounced(60))).rejects.toThrow('AccessDeniedException');
  });

  it('is asked for as it stands now', async () => {
    const watched = intervene('GetItemCommand', []);

    await suppressionStore().find(ADDRESS, NOW);

    expect(watched.inputs).toEqual([expect.objectContaining({ ConsistentRead: true })]);
  });
});
