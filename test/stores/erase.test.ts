import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { appendEntry, GENESIS_HASH } from '../../functions/domain/timeline.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { documentClient } from '../../functions/stores/document-client.ts';
import { keyOf } from '../../functions/stores/keys.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { TABLE_NAME } from '../../local/names.ts';
import type { TimelineEntry } from '../../schemas/timeline.ts';
import { standingIn } from '../domain/a-standing.ts';
import { anId, NOW } from '../domain/an-occasion.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, type Intervention, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

const itemsOf = async (id: string) => (await everyItem()).filter(({ pk }) => pk === keyOf.application(id).pk);

/** Six entries of 300 KB: more than one answer of the store holds. */
async function aLongTimeline(id: string): Promise<TimelineEntry[]> {
  let head = { seq: 0, hash: GENESIS_HASH };
  const entries: TimelineEntry[] = [];
  for (let each = 0; each < 6; each += 1) {
    const draft = {
      entryId: anId(),
      at: NOW.toISOString(),
      actor: { role: 'service' },
      channel: 'workflow',
      requestId: 'request-1',
      act: 'ask',
      to: 'awaitingDecision',
      revision: 1,
      facts: { long: 'x'.repeat(300_000) },
      texts: {},
    } as const;
    const { entry, head: next } = appendEntry(head, draft, () => 'salt');
    head = next;
    entries.push(entry);
    const Item = { ...keyOf.entry(id, entry.seq), entry };
    await documentClient().send(new PutCommand({ TableName: TABLE_NAME, Item }));
  }
  return entries;
}

describe('a timeline', () => {
  it('B21 is read to its end, oldest first, also over several answers', async () => {
    const id = anId();
    const entries = await aLongTimeline(id);

    expect((await timelineStore().list(id)).map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq));
  });
});

describe('erase', () => {
  it('E7 leaves nothing of an application in its partition, and all of others', async () => {
    const { id } = await stored(standingIn('decided'));
    const another = anId();
    const entries = await aLongTimeline(another);

    await applicationStore().erase(id);

    expect(await itemsOf(id)).toEqual([]);
    expect(await applicationStore().find(id)).toBeUndefined();
    expect(await timelineStore().list(another)).toEqual(entries);
  });

  it('E7 takes away also what several answers hold', async () => {
    const id = anId();
    await aLongTimeline(id);

    await applicationStore().erase(id);

    expect(await itemsOf(id)).toEqual([]);
  });

  it('deletes the application last, so that a broken run is found again', async () => {
    const { id } = await stored(standingIn('heldApart'));
    const entry: Intervention = (send) => send();
    intervene('DeleteItemCommand', [entry, failing(awsError('InternalServerError'))]);

    await expect(applicationStore().erase(id)).rejects.toThrow('InternalServerError');
    expect(await applicationStore().find(id)).toBeDefined();

    await applicationStore().erase(id);
    expect(await itemsOf(id)).toEqual([]);
  });

  it('does no harm to what is gone', async () => {
    await expect(applicationStore().erase(anId())).resolves.toBeUndefined();
  });
});
