import { describe, expect, it } from 'vitest';
import { postponed, sent } from '../../functions/domain/outbox.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { type MessageIds, messageStore } from '../../functions/stores/message-store.ts';
import { standingIn } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { answerLost, awsError, failing, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

const afterSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

/** The receipt of an application that has just been sent. */
async function aQueuedMessage(): Promise<MessageIds> {
  const { id: applicationId } = await stored(standingIn('submitted'));
  const [message] = await messageStore().list(applicationId);
  return { applicationId, messageId: message?.id ?? '' };
}

async function leased(ids: MessageIds, now = NOW) {
  const message = await messageStore().lease(ids, now);
  if (message === undefined) {
    throw new Error('The message is not to be had');
  }
  return message;
}

describe('lease', () => {
  it('E2 gives a message to one of many senders', async () => {
    const ids = await aQueuedMessage();

    const leases = await Promise.all(Array.from({ length: 10 }, () => messageStore().lease(ids, NOW)));

    expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
  });

  it('counts the attempt and tells when the lease ends', async () => {
    const message = await leased(await aQueuedMessage());

    expect(message.attempts).toBe(1);
    expect(message.nextAttemptAt).toBe(afterSeconds(120).toISOString());
  });

  it('E2 is to be had again in the instant at which it ends, for a sender that has died', async () => {
    const ids = await aQueuedMessage();
    await leased(ids);

    expect(await messageStore().lease(ids, new Date(afterSeconds(120).getTime() - 1))).toBeUndefined();
    expect((await leased(ids, afterSeconds(120))).attempts).toBe(2);
  });

  it('gives nothing that is not due yet, is concluded, or does not exist', async () => {
    const ids = await aQueuedMessage();

    expect(await messageStore().lease(ids, afterSeconds(-1))).toBeUndefined();
    expect(await messageStore().lease({ ...ids, messageId: newId() }, NOW)).toBeUndefined();

    const message = await leased(ids);
    await messageStore().conclude(message, sent(message, 'ses-1', NOW));
    expect(await messageStore().lease(ids, afterSeconds(9999))).toBeUndefined();
  });

  it('passes on what is no lost race', async () => {
    const ids = await aQueuedMessage();
    intervene('PutItemCommand', [failing(awsError('AccessDeniedException'))]);

    await expect(messageStore().lease(ids, NOW)).rejects.toThrow('AccessDeniedException');
  });
});

describe('conclude', () => {
  it('E1 keeps what became of it', async () => {
    const ids = await aQueuedMessage();
    const message = await leased(ids);

    await messageStore().conclude(message, sent(message, 'ses-1', afterSeconds(1)));

    expect(await messageStore().list(ids.applicationId)).toEqual([
      expect.objectContaining({ sentAt: afterSeconds(1).toISOString(), sesMessageId: 'ses-1', attempts: 1 }),
    ]);
  });

  it('changes nothing once another has the lease', async () => {
    const ids = await aQueuedMessage();
    const first = await leased(ids);
    const second = await leased(ids, afterSeconds(120));

    await messageStore().conclude(first, postponed(first, afterSeconds(121)));

    expect(await messageStore().list(ids.applicationId)).toEqual([second]);
  });

  it('E2 never makes a sent mail unsent, whoever concludes it again', async () => {
    const ids = await aQueuedMessage();
    const message = await leased(ids);
    await messageStore().conclude(message, sent(message, 'ses-1', NOW));

    await messageStore().conclude(message, postponed(message, NOW));

    const [concluded] = await messageStore().list(ids.applicationId);
    expect(concluded?.sesMessageId).toBe('ses-1');
    expect(concluded?.nextAttemptAt).toBeUndefined();
  });

  it('stands when its answer is lost', async () => {
    const ids = await aQueuedMessage();
    const message = await leased(ids);
    intervene('PutItemCommand', [answerLost]);

    await messageStore().conclude(message, sent(message, 'ses-1', NOW));

    const [concluded] = await messageStore().list(ids.applicationId);
    expect(concluded?.sesMessageId).toBe('ses-1');
  });
});

describe('recordFeedback', () => {
  const bounced = { time: 'bouncedAt', at: afterSeconds(1).toISOString() } as const;

  it('E1 is not lost when it comes before the sending is recorded', async () => {
    const ids = await aQueuedMessage();
    const message = await leased(ids);

    await messageStore().recordFeedback(ids, bounced);
    await messageStore().conclude(message, sent(message, 'ses-1', afterSeconds(2)));

    expect(await messageStore().find(ids)).toMatchObject({
      bouncedAt: bounced.at,
      sesMessageId: 'ses-1',
      sentAt: afterSeconds(2).toISOString(),
    });
    expect(await messageStore().listDue(afterSeconds(99_999))).toEqual([]);
  });

  it('E1 E2 leaves a message due that is not sent yet', async () => {
    const ids = await aQueuedMessage();

    await messageStore().recordFeedback(ids, bounced);

    expect(await messageStore().listDue(NOW)).toEqual([ids]);
  });

  it('E1 keeps everything that is told at once', async () => {
    const ids = await aQueuedMessage();
    const times = ['deliveredAt', 'bouncedAt', 'softBouncedAt', 'complainedAt'] as const;

    await Promise.all(times.map((time) => messageStore().recordFeedback(ids, { time, at: bounced.at })));

    const message = await messageStore().find(ids);
    expect(times.map((time) => message?.[time])).toEqual(times.map(() => bounced.at));
  });

  it('makes no message of one that is gone', async () => {
    const ids = { ...(await aQueuedMessage()), messageId: newId() };

    await messageStore().recordFeedback(ids, bounced);

    expect(await messageStore().find(ids)).toBeUndefined();
  });
});

describe('listDue', () => {
  it('E2 has a message from the instant at which it is due until it is concluded', async () => {
    const ids = await aQueuedMessage();
    const due = (now: Date) => messageStore().listDue(now);

    expect(await due(afterSeconds(-1))).toEqual([]);
    expect(await due(NOW)).toEqual([ids]);

    const first = await leased(ids);
    expect(await due(afterSeconds(119))).toEqual([]);
    expect(await due(afterSeconds(120))).toEqual([ids]);

    await messageStore().conclude(first, postponed(first, afterSeconds(5)));
    expect(await due(afterSeconds(34))).toEqual([]);
    expect(await due(afterSeconds(35))).toEqual([ids]);

    const second = await leased(ids, afterSeconds(35));
    await messageStore().conclude(second, sent(second, 'ses-1', afterSeconds(36)));
    expect(await due(afterSeconds(99_999))).toEqual([]);
  });
});
