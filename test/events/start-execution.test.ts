import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/events/start-execution.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { standingIn } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { ofNewApplications } from '../support/a-stream.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { useStepFunctions } from '../support/step-functions.ts';
import { afterwards, answerLost, awsError, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
const sfn = useStepFunctions();

const executionOf = async (id: string) => (await applicationStore().get(id)).execution;
const msLater = (ms: number) => setClock(() => new Date(NOW.getTime() + ms));

describe('start-execution, told by the stream', () => {
  it('starts the first execution and keeps when', async () => {
    const { id } = await stored(standingIn('submitted'));
    msLater(5);

    const result = await handler(ofNewApplications(id));

    expect(sfn.started).toEqual([`${id}-1`]);
    expect(await executionOf(id)).toEqual({ number: 1, startedAt: '2026-11-24T09:00:00.005Z' });
    expect(result).toEqual({ batchItemFailures: [] });
  });

  it('starts it once, however often the stream tells of it', async () => {
    const { id } = await stored(standingIn('submitted'));

    await handler(ofNewApplications(id));
    await handler(ofNewApplications(id));

    expect(sfn.started).toHaveLength(1);
  });

  it('takes one that was started before for started', async () => {
    sfn.stub.on(StartExecutionCommand).rejects(awsError('ExecutionAlreadyExists'));
    const { id } = await stored(standingIn('submitted'));

    await handler(ofNewApplications(id));

    expect((await executionOf(id)).startedAt).toBe(NOW.toISOString());
  });

  it('keeps the start also when its answer was lost', async () => {
    const { id } = await stored(standingIn('submitted'));
    intervene('PutItemCommand', [answerLost]);

    expect(await handler(ofNewApplications(id))).toEqual({ batchItemFailures: [] });
    expect((await executionOf(id)).startedAt).toBe(NOW.toISOString());
  });

  it('A16 starts nothing for what was held apart', async () => {
    const { id } = await stored(standingIn('heldApart'));

    await handler(ofNewApplications(id));

    expect(sfn.started).toEqual([]);
  });

  it('starts nothing for what was withdrawn or erased meanwhile', async () => {
    const { id } = await stored(standingIn('withdrawn'));

    expect(await handler(ofNewApplications(id, newId()))).toEqual({ batchItemFailures: [] });
    expect(sfn.started).toEqual([]);
  });

  it('tells the stream which ones failed, and goes on with the others', async () => {
    const { id: first } = await stored(standingIn('submitted', { wishes: [] }));
    const { id: second } = await stored(standingIn('submitted', { wishes: [], reference: 'RG-2' }));
    const named = (id: string) => sfn.stub.on(StartExecutionCommand, { name: `${id}-1` });
    named(first).rejects(awsError('ThrottlingException'));

    expect(await handler(ofNewApplications(first, second))).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
    expect((await executionOf(first)).startedAt).toBeUndefined();
    expect((await executionOf(second)).startedAt).toBeDefined();
  });

  it('does not call an execution started that another has replaced meanwhile', async () => {
    const { id } = await stored(standingIn('submitted'));
    const replacing = () =>
      applicationStore().amend(id, (current) => ({ ...current, execution: { number: 2 } }));
    intervene('PutItemCommand', [afterwards(replacing)]);

    await handler(ofNewApplications(id));

    expect(await executionOf(id)).toEqual({ number: 2 });
  });
});

describe('start-execution, by its schedule', () => {
  it('B20 starts what the stream has missed, after its time of grace', async () => {
    const { id } = await stored(standingIn('submitted'));

    msLater(59_999);
    await handler({});
    expect(sfn.started).toEqual([]);

    msLater(60_000);
    await handler({});
    expect(sfn.started).toEqual([`${id}-1`]);

    msLater(120_000);
    await handler({});
    expect(sfn.started).toHaveLength(1);
  });

  it('B20 starts the next one for an application whose execution has died', async () => {
    const { id } = await stored(standingIn('awaitingDecision'));
    await applicationStore().amend(id, (current) => ({ ...current, execution: { number: 2 } }));
    msLater(60_000);

    await handler({});

    expect(sfn.started).toEqual([`${id}-2`]);
  });
});
