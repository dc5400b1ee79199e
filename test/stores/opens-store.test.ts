import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { documentClient } from '../../functions/stores/document-client.ts';
import { opensStore } from '../../functions/stores/opens-store.ts';
import { MOST_OPENS } from '../../schemas/opens.ts';
import { anId, NOW } from '../domain/an-occasion.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';

useEmbeddedTable();

const applicationId = anId();
const link = { applicationId, holder: 'mette', expiresAt: '2027-05-23T09:00:00.000Z' };
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const found = () => opensStore().find(applicationId, 'mette');

describe('count', () => {
  it('N3 keeps people apart from programs, with the first and the last of each', async () => {
    await opensStore().count(link, 'program', at(0));
    await opensStore().count(link, 'program', at(1));
    await opensStore().count(link, 'person', at(60));

    expect(await found()).toEqual({
      holder: 'mette',
      person: { count: 1, firstAt: at(60).toISOString(), lastAt: at(60).toISOString() },
      program: { count: 2, firstAt: at(0).toISOString(), lastAt: at(1).toISOString() },
    });
  });

  it('N3 counts to a hundred, whoever opens it how often', async () => {
    for (let each = 0; each < MOST_OPENS + 5; each += 1) {
      await opensStore().count(link, 'program', at(each));
    }

    expect(await found()).toMatchObject({
      program: { count: MOST_OPENS, lastAt: at(MOST_OPENS - 1).toISOString() },
    });
  });

  it('N3 loses none of many at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => opensStore().count(link, 'program', NOW)));

    expect(await found()).toMatchObject({ program: { count: 20 } });
  });

  it('N3 is one item for each holder, which goes when their link does', async () => {
    await opensStore().count(link, 'person', NOW);
    await opensStore().count({ ...link, holder: 'applicant' }, 'person', NOW);

    expect((await everyItem()).map(({ sk, expiresAtSeconds }) => [sk, expiresAtSeconds])).toEqual([
      ['opens#applicant', Date.parse(link.expiresAt) / 1000],
      ['opens#mette', Date.parse(link.expiresAt) / 1000],
    ]);
    expect((await opensStore().list(applicationId)).map(({ holder }) => holder)).toEqual([
      'applicant',
      'mette',
    ]);
  });

  it('N3 tells of a store that fails', async () => {
    intervene('UpdateItemCommand', [failing(awsError('ResourceNotFoundException'))]);

    await expect(opensStore().count(link, 'person', NOW)).rejects.toThrow();
  });

  it('N3 gives up a store that does not answer', async () => {
    const send = vi.spyOn(documentClient(), 'send');
    await opensStore().count(link, 'person', NOW);

    expect(send.mock.lastCall).toEqual([expect.any(UpdateCommand), { abortSignal: expect.any(AbortSignal) }]);
    send.mockRestore();
  });
});

describe('countPress', () => {
  it('N3 takes the open of the page that was pressed from the programs to the people', async () => {
    await opensStore().count(link, 'program', at(0));
    await opensStore().count(link, 'program', at(5));
    await opensStore().countPress(link, at(5));

    expect(await found()).toMatchObject({
      program: { count: 1 },
      person: { count: 1, firstAt: at(5).toISOString(), lastAt: at(5).toISOString() },
    });
  });

  it('N3 changes nothing where a person was seen already, however often they press', async () => {
    await opensStore().count(link, 'program', at(0));
    await opensStore().count(link, 'person', at(1));
    await opensStore().countPress(link, at(1));
    await opensStore().countPress(link, at(0));

    expect(await found()).toMatchObject({
      program: { count: 1 },
      person: { count: 1, lastAt: at(1).toISOString() },
    });
  });

  it('N3 leaves no program where the only open was the one that was pressed', async () => {
    await opensStore().count(link, 'program', NOW);
    await opensStore().countPress(link, NOW);

    expect(await found()).toEqual({
      holder: 'mette',
      person: { count: 1, firstAt: NOW.toISOString(), lastAt: NOW.toISOString() },
    });
  });
});
