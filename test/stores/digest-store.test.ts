import { describe, expect, it } from 'vitest';
import { digestStore } from '../../functions/stores/digest-store.ts';
import type { Digest } from '../../schemas/digest.ts';
import { NOW } from '../domain/an-occasion.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { answerLost, awsError, failing, intervene } from '../support/store-faults.ts';

useEmbeddedTable();

const key = { consultantId: 'mette', date: '2026-11-24' };
const afterSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const SENT = { sentAt: NOW.toISOString(), sesMessageId: 'ses-1' };

async function leased(now = NOW): Promise<Digest> {
  const digest = await digestStore().lease(key, now);
  if (digest === undefined) {
    throw new Error('Somebody else has it');
  }
  return digest;
}

describe('a digest', () => {
  it('E2 is one sender’s at a time', async () => {
    const asked = [1, 2, 3, 4].map(() => digestStore().lease(key, NOW));
    const got = (await Promise.all(asked)).filter((digest) => digest !== undefined);

    expect(got).toHaveLength(1);
  });

  it('E2 is free again when the lease of a sender that died is over', async () => {
    await leased();

    expect(await digestStore().lease(key, afterSeconds(119))).toBeUndefined();
    expect(await digestStore().lease(key, afterSeconds(120))).toMatchObject({ attempts: 2 });
  });

  it('N9 is nobody’s once it is known what became of it', async () => {
    await digestStore().conclude(await leased(), SENT);

    expect(await digestStore().find(key)).toEqual({ ...key, attempts: 1, ...SENT });
    expect(await digestStore().lease(key, afterSeconds(86_400))).toBeUndefined();
  });

  it('N9 is another one on another day, and for another consultant', async () => {
    await leased();

    expect(await digestStore().lease({ ...key, date: '2026-11-25' }, NOW)).toBeDefined();
    expect(await digestStore().lease({ ...key, consultantId: 'bo' }, NOW)).toBeDefined();
  });

  it('E2 is left alone by a sender whose lease somebody else has got', async () => {
    const first = await leased();
    const second = await leased(afterSeconds(120));

    await digestStore().conclude(first, { emptyAt: NOW.toISOString() });
    expect(await digestStore().find(key)).toEqual(second);
  });

  it('E2 keeps what was recorded with an answer that was lost', async () => {
    const digest = await leased();
    intervene('PutItemCommand', [answerLost]);

    await digestStore().conclude(digest, SENT);

    expect(await digestStore().find(key)).toMatchObject(SENT);
  });

  it('is removed by the table after thirty days, and holds nothing of what it told', async () => {
    await leased();

    const [item] = await everyItem();
    expect(item).toEqual({
      pk: 'digest#mette#2026-11-24',
      sk: 'digest',
      expiresAtSeconds: Date.parse('2026-12-24') / 1000,
      digest: { ...key, attempts: 1, leasedUntil: afterSeconds(120).toISOString() },
    });
  });

  it('passes on what is no answer', async () => {
    intervene('PutItemCommand', [failing(awsError('AccessDeniedException'))]);

    await expect(digestStore().lease(key, NOW)).rejects.toThrow('AccessDeniedException');
  });
});
