import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { setClock } from '../../functions/runtime/clock.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { documentClient } from '../../functions/stores/document-client.ts';
import { type DueKind, dueAttributes, listDue } from '../../functions/stores/due-index.ts';
import { keyOf } from '../../functions/stores/keys.ts';
import { TABLE_NAME } from '../../local/names.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';

useEmbeddedTable();

const AT = '2026-11-24T09:00:00.000Z';

async function put(id: string, kind: DueKind, at = AT): Promise<void> {
  const Item = { ...keyOf.application(id), ...dueAttributes(id, { kind, at }) };
  await documentClient().send(new PutCommand({ TableName: TABLE_NAME, Item }));
}

async function due(kind: DueKind, until = AT, limit = 10): Promise<string[]> {
  const found = await listDue(documentClient(), TABLE_NAME, { kind, until: new Date(until), limit });
  return found.map(({ applicationId }) => applicationId);
}

const idsWith = (prefixes: readonly string[]) =>
  prefixes.map((prefix) => `${prefix}000000-0000-4000-8000-000000000000`);

describe('dueAttributes', () => {
  it('spreads each kind over four partitions', () => {
    const kinds = idsWith(['00', '01', '02', '03', '04', 'ff']).map(
      (id) => dueAttributes(id, { kind: 'send', at: AT })['dueKind'],
    );

    expect(kinds).toEqual(['send#0', 'send#1', 'send#2', 'send#3', 'send#0', 'send#3']);
  });

  it('are none where nothing is due', () => {
    expect(dueAttributes('any', undefined)).toEqual({});
  });
});

describe('listDue', () => {
  it('leaves in the log how late the latest is, for the alarm that reads it', async () => {
    const [id = '', later = ''] = idsWith(['00', '01']);
    await put(id, 'wake');
    await put(later, 'wake', '2026-11-24T09:01:00.000Z');
    setClock(() => new Date('2026-11-24T09:15:00.000Z'));
    const line = vi.spyOn(logger(), 'info');

    await due('wake', '2026-11-24T09:15:00.000Z');
    await due('send');

    expect(line.mock.calls).toEqual([
      ['due', { kind: 'wake', oldestSeconds: 900 }],
      ['due', { kind: 'send', oldestSeconds: 0 }],
    ]);
  });

  it('finds what is due in every partition', async () => {
    const ids = idsWith(['00', '01', '02', '03', 'fe']);
    await Promise.all(ids.map((id) => put(id, 'wake')));

    expect((await due('wake')).toSorted()).toEqual(ids);
  });

  it('tells one kind from another', async () => {
    const [toWake = '', toDelete = ''] = idsWith(['00', '04']);
    await put(toWake, 'wake');
    await put(toDelete, 'delete');

    expect(await due('wake')).toEqual([toWake]);
    expect(await due('delete')).toEqual([toDelete]);
    expect(await due('start')).toEqual([]);
  });

  it('counts what is due this instant, and nothing later', async () => {
    const [now = '', later = ''] = idsWith(['00', '04']);
    await put(now, 'start');
    await put(later, 'start', '2026-11-24T09:00:00.001Z');

    expect(await due('start')).toEqual([now]);
  });

  it('has the oldest first, and no more of each partition than was asked for', async () => {
    const [newer = '', oldest = '', older = ''] = idsWith(['00', '04', '08']);
    await put(newer, 'wake', '2026-11-24T08:59:00.000Z');
    await put(oldest, 'wake', '2026-11-20T08:00:00.000Z');
    await put(older, 'wake', '2026-11-23T08:00:00.000Z');

    expect(await due('wake', AT, 2)).toEqual([oldest, older]);
  });
});
