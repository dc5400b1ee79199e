import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { setClock } from '../../functions/runtime/clock.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { handler as advance } from '../../functions/workflow/advance.ts';
import { standingIn } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { useStepFunctions } from '../support/step-functions.ts';
import { afterwards, answerLost, awsError, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
const sfn = useStepFunctions();

const secondsUntil = (instant: string | undefined) => (Date.parse(instant ?? '') - NOW.getTime()) / 1000;

/** As `Await change` calls it: with the seconds for which it would wait. */
const awaiting = (applicationId: string, waitSeconds: number, taskToken = 'token') =>
  advance({ applicationId, waitSeconds, taskToken });

const tokenOf = async (id: string) => (await applicationStore().get(id)).taskToken;
const actsOf = async (id: string) => (await timelineStore().list(id)).map(({ act }) => act);

describe('advance, called by a wait', () => {
  it('does first what is due, then leaves its token where the next act finds it', async () => {
    const { id, ladder } = await stored(standingIn('submitted'));

    await awaiting(id, secondsUntil(ladder[0]?.at));

    expect(await actsOf(id)).toEqual(['submit', 'assign']);
    expect(await tokenOf(id)).toBe('token');
    expect(sfn.woken).toEqual([]);
  });

  it('has seen the act after which it waits', async () => {
    const { id, dueAt, wakeDueAt } = await stored(standingIn('decided'));
    expect(wakeDueAt).toBeDefined();

    await awaiting(id, secondsUntil(dueAt));

    expect((await applicationStore().get(id)).wakeDueAt).toBeUndefined();
  });

  it.each([-5, 5])('does not mind a wait that is %i seconds off', async (seconds) => {
    const { id, dueAt } = await stored(standingIn('decided'));

    await awaiting(id, secondsUntil(dueAt) + seconds);

    expect(await tokenOf(id)).toBe('token');
    expect(sfn.woken).toEqual([]);
  });

  it.each([-6, 6])('B20 completes a wait that is %i seconds off, with the right ones', async (seconds) => {
    const before = await stored(standingIn('decided'));
    const waitSeconds = secondsUntil(before.dueAt);

    await awaiting(before.id, waitSeconds + seconds);

    expect(sfn.woken).toEqual(['token']);
    expect(sfn.told).toEqual([{ next: 'await', applicationId: before.id, waitSeconds }]);
    expect(await applicationStore().get(before.id)).toEqual(before);
  });

  it('B20 completes a wait of what has come to its end, and leaves nothing to wake', async () => {
    const { id, dueAt } = await stored(standingIn('decided'));
    await applicationStore().amend(id, (current) => ({ ...current, taskToken: 'earlier' }));
    setClock(() => new Date(dueAt ?? ''));

    await awaiting(id, 60);

    expect(await applicationStore().get(id)).toMatchObject({ status: 'booked' });
    expect(await tokenOf(id)).toBeUndefined();
    expect(sfn.told).toEqual([{ next: 'end', applicationId: id }]);
  });

  it('E7 completes itself where the application is erased while the token is stored', async () => {
    const { id, dueAt } = await stored(standingIn('awaitingDecision'));
    intervene('PutItemCommand', [afterwards(() => applicationStore().erase(id))]);

    await awaiting(id, secondsUntil(dueAt));

    expect(sfn.told).toEqual([{ next: 'end', applicationId: id }]);
  });

  it('C4 waits for nothing where its wishes come into doubt while the token is stored', async () => {
    const { id, dueAt } = await stored(standingIn('awaitingDecision'));
    const doubt = () => applicationStore().amend(id, (current) => ({ ...current, wishesInDoubt: true }));
    intervene('PutItemCommand', [afterwards(doubt)]);

    await awaiting(id, secondsUntil(dueAt));

    expect(await actsOf(id)).toEqual(['submit', 'assign', 'loseWish']);
    expect(await applicationStore().get(id)).toMatchObject({ taskToken: 'token' });
    expect((await applicationStore().get(id)).wishesInDoubt).toBeUndefined();
  });

  it('B20 looks again where an act moves the deadline while the token is stored', async () => {
    const { id, dueAt = '' } = await stored(standingIn('awaitingDecision'));
    const later = new Date(Date.parse(dueAt) + 86_400_000).toISOString();
    const act = () =>
      applicationStore().amend(id, (current) => ({
        ...current,
        revision: current.revision + 1,
        dueAt: later,
      }));
    intervene('PutItemCommand', [afterwards(act)]);

    await awaiting(id, secondsUntil(dueAt));

    expect(sfn.told).toEqual([{ next: 'await', applicationId: id, waitSeconds: secondsUntil(later) }]);
    expect(await tokenOf(id)).toBeUndefined();
  });

  it('replaces the token of a wait that is over', async () => {
    const { id, dueAt } = await stored(standingIn('awaitingDecision'));

    await awaiting(id, secondsUntil(dueAt), 'first');
    await awaiting(id, secondsUntil(dueAt), 'second');

    expect(await tokenOf(id)).toBe('second');
  });

  it('B15 leaves the token of a later wait, which began where its own was stored unheard of', async () => {
    const { id, dueAt } = await stored(standingIn('awaitingDecision'));
    const later = () => applicationStore().amend(id, (current) => ({ ...current, taskToken: 'later' }));
    intervene('PutItemCommand', [
      async (send) => {
        await send();
        await later();
        return await send();
      },
    ]);

    await awaiting(id, secondsUntil(dueAt));

    expect(await tokenOf(id)).toBe('later');
    expect(sfn.told).toEqual([{ next: 'end', applicationId: id }]);
  });

  it('B15 stores the same token again in a second run, and where an answer was lost', async () => {
    const { id, ladder } = await stored(standingIn('submitted'));
    intervene('PutItemCommand', [answerLost]);

    await awaiting(id, secondsUntil(ladder[0]?.at));
    await awaiting(id, secondsUntil(ladder[0]?.at));

    expect(await actsOf(id)).toEqual(['submit', 'assign']);
    expect(await tokenOf(id)).toBe('token');
    expect(sfn.woken).toEqual([]);
  });

  it('E7 completes itself where the application is erased', async () => {
    const id = newId();

    await awaiting(id, 60);

    expect(sfn.told).toEqual([{ next: 'end', applicationId: id }]);
  });

  it('does not mind that nobody waits any more', async () => {
    sfn.stub.on(SendTaskSuccessCommand).rejects(awsError('TaskTimedOut'));

    await expect(awaiting(newId(), 60)).resolves.toBeDefined();
  });

  it('is called again where its wait could not be completed', async () => {
    sfn.stub.on(SendTaskSuccessCommand).rejects(awsError('ThrottlingException'));

    await expect(awaiting(newId(), 60)).rejects.toThrow();
  });

  it('B6 answers nothing that an execution’s history may not keep', async () => {
    const { id, dueAt } = await stored(standingIn('awaitingDecision'));
    const waitSeconds = secondsUntil(dueAt);

    expect(await awaiting(id, waitSeconds)).toEqual({ next: 'await', applicationId: id, waitSeconds });
  });
});
