import { describe, expect, it } from 'vitest';
import { setClock } from '../../functions/runtime/clock.ts';
import { documentClient } from '../../functions/stores/document-client.ts';
import { SettingsMissing, SettingsStore } from '../../functions/stores/settings-store.ts';
import { TABLE_NAME } from '../../local/names.ts';
import type { Settings } from '../../schemas/settings.ts';
import { standingSettings } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { intervene } from '../support/store-faults.ts';

useEmbeddedTable();

const aStore = () => new SettingsStore(documentClient(), TABLE_NAME);
const at = (ms: number) => setClock(() => new Date(NOW.getTime() + ms));
const before = standingSettings({ referencePrefix: 'RG' });
const after = standingSettings({ referencePrefix: 'NY' });

/** What one process has read, after another has changed it. */
async function readThenChanged(): Promise<SettingsStore> {
  const store = aStore();
  await aStore().put(before);
  await store.get();
  await aStore().put(after);
  return store;
}

describe('get', () => {
  it('says what to do before the first seed', async () => {
    await expect(aStore().get()).rejects.toThrow(SettingsMissing);
    await expect(aStore().get()).rejects.toThrow('seed the organisation first');
  });

  it('keeps what it has read for ten seconds, and no longer', async () => {
    const store = await readThenChanged();
    const watched = intervene('GetItemCommand', []);

    at(9_999);
    expect((await store.get()).referencePrefix).toBe('RG');
    expect(watched.sends).toBe(0);

    at(10_000);
    expect((await store.get()).referencePrefix).toBe('NY');
  });

  it('does not trust a copy from a time that has not come yet', async () => {
    const store = await readThenChanged();

    at(-10_000);

    expect((await store.get()).referencePrefix).toBe('NY');
  });

  it('has its own change at once', async () => {
    const store = aStore();
    await store.put(before);
    await store.get();

    await store.put(after);

    expect((await store.get()).referencePrefix).toBe('NY');
  });
});

describe('put', () => {
  it('stores nothing that is no settings', async () => {
    const wrong = { ...before, referencePrefix: 'lower' } as Settings;

    await expect(aStore().put(wrong)).rejects.toThrow('referencePrefix');
    expect(await aStore().find()).toBeUndefined();
  });
});
