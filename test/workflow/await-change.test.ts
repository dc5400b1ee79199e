import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { handler as awaitChange } from '../../functions/workflow/await-change.ts';
import { standingIn } from '../domain/a-standing.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { useStepFunctions } from '../support/step-functions.ts';
import { answerLost, awsError, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
const sfn = useStepFunctions();

describe('await-change', () => {
  it('leaves its token where the next act finds it, and wakes nobody', async () => {
    const { id, revision } = await stored(standingIn('awaitingDecision'));

    await awaitChange({ applicationId: id, revision, taskToken: 'token' });

    expect((await applicationStore().get(id)).taskToken).toBe('token');
    expect(sfn.woken).toEqual([]);
  });

  it('has seen the act after which it waits', async () => {
    const { id, revision, wakeDueAt } = await stored(standingIn('decided'));
    expect(wakeDueAt).toBeDefined();

    await awaitChange({ applicationId: id, revision, taskToken: 'token' });

    expect((await applicationStore().get(id)).wakeDueAt).toBeUndefined();
  });

  it('B20 completes itself where an act came before it, and stores nothing', async () => {
    const before = await stored(standingIn('decided'));

    await awaitChange({ applicationId: before.id, revision: before.revision - 1, taskToken: 'token' });

    expect(sfn.woken).toEqual(['token']);
    expect(await applicationStore().get(before.id)).toEqual(before);
  });

  it('replaces the token of a wait that is over', async () => {
    const { id, revision } = await stored(standingIn('awaitingDecision'));

    await awaitChange({ applicationId: id, revision, taskToken: 'first' });
    await awaitChange({ applicationId: id, revision, taskToken: 'second' });

    expect((await applicationStore().get(id)).taskToken).toBe('second');
  });

  it('stores the same token again in a second run, and where an answer was lost', async () => {
    const { id, revision } = await stored(standingIn('awaitingDecision'));
    const waiting = { applicationId: id, revision, taskToken: 'token' };
    intervene('PutItemCommand', [answerLost]);

    await awaitChange(waiting);
    await awaitChange(waiting);

    expect((await applicationStore().get(id)).taskToken).toBe('token');
    expect(sfn.woken).toEqual([]);
  });

  it('E7 completes itself where the application is erased', async () => {
    await awaitChange({ applicationId: newId(), revision: 1, taskToken: 'token' });

    expect(sfn.woken).toEqual(['token']);
  });

  it('does not mind that nobody waits any more', async () => {
    sfn.stub.on(SendTaskSuccessCommand).rejects(awsError('TaskTimedOut'));

    await expect(
      awaitChange({ applicationId: newId(), revision: 1, taskToken: 'token' }),
    ).resolves.toBeDefined();
  });

  it('B6 answers nothing that an execution’s history would keep', async () => {
    const { id, revision } = await stored(standingIn('awaitingDecision'));

    expect(await awaitChange({ applicationId: id, revision, taskToken: 'token' })).toEqual({});
  });
});
