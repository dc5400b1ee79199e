import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/events/delete-due.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import type { Application } from '../../schemas/application.ts';
import { standingIn } from '../domain/a-standing.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

async function heldApart(reference = 'RG-7K3M-42Q'): Promise<Application> {
  const application = await stored(standingIn('heldApart', { reference }));
  setClock(() => new Date(application.deleteAt ?? ''));
  return application;
}

const standing = async ({ id }: Application) => (await applicationStore().find(id)) !== undefined;

describe('delete-due', () => {
  it('A16 deletes all that belongs to what was held apart, on its day', async () => {
    const { id, deleteAt } = await heldApart();
    setClock(() => new Date(Date.parse(deleteAt ?? '') - 1));
    await handler({});
    expect(await applicationStore().find(id)).toBeDefined();

    setClock(() => new Date(deleteAt ?? ''));
    await handler({});

    expect((await everyItem()).filter(({ pk }) => String(pk).includes(id))).toEqual([]);
  });

  it('keeps what has been given another date since the index named it', async () => {
    const application = await heldApart();
    const later = new Date(Date.parse(application.deleteAt ?? '') + 1).toISOString();
    const postponing = () =>
      applicationStore().amend(application.id, (current) => ({ ...current, deleteAt: later }));
    intervene('QueryCommand', [
      ...Array.from({ length: 3 }, () => (send: () => Promise<never>) => send()),
      async (send) => {
        const named = await send();
        await postponing();
        return named;
      },
    ]);

    await handler({});

    expect(await standing(application)).toBe(true);
  });

  it('goes on with the others when one cannot be read', async () => {
    const both = [await heldApart(), await heldApart('RG-7K3M-42R')];
    intervene('GetItemCommand', [failing(awsError('InternalServerError'))]);

    await handler({});

    expect((await Promise.all(both.map(standing))).toSorted()).toEqual([false, true]);
  });
});
