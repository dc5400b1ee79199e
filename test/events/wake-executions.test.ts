import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler } from '../../functions/events/wake-executions.ts';
import { now, setClock } from '../../functions/runtime/clock.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { handler as advance } from '../../functions/workflow/advance.ts';
import type { Application } from '../../schemas/application.ts';
import { standingIn } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { afterwards, awsError, failing, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

const ANOTHER = { reference: 'RG-7K3M-42R', wishes: [] } as const;
const stepFunctions = mockClient(SFNClient);

/** Two minutes past the next rung of an application whose execution has died. */
async function overdue(overrides: Parameters<typeof standingIn>[1] = {}): Promise<Application> {
  setClock(() => NOW);
  const { id, dueAt = '' } = await stored(standingIn('awaitingDecision', overrides));
  await applicationStore().amend(id, (current) => ({
    ...current,
    execution: { number: 1, startedAt: current.submittedAt },
  }));
  setClock(() => new Date(Date.parse(dueAt) + 120_000));
  return applicationStore().get(id);
}

beforeEach(() => {
  stepFunctions.reset();
  stepFunctions
    .on(DescribeExecutionCommand)
    .rejects(new ExecutionDoesNotExist({ message: 'gone', $metadata: {} }));
});

describe('wake-executions', () => {
  it('B20 gives an application whose execution has died the next one', async () => {
    const { id } = await overdue();

    await handler({});

    expect((await applicationStore().get(id)).execution).toEqual({ number: 2 });
    expect(await applicationStore().listDue('start', now())).toEqual([id]);
  });

  it('B20 gives it one and no more when two sweepers find it at once', async () => {
    const { id } = await overdue();
    let asked = 0;
    let bothHaveAsked = () => {};
    const both = new Promise<void>((resolve) => {
      bothHaveAsked = resolve;
    });
    stepFunctions.on(DescribeExecutionCommand).callsFake(async () => {
      asked += 1;
      if (asked === 2) {
        bothHaveAsked();
      }
      await both;
      throw new ExecutionDoesNotExist({ message: 'gone', $metadata: {} });
    });

    await Promise.all([handler({}), handler({})]);

    expect((await applicationStore().get(id)).execution).toEqual({ number: 2 });
  });

  it('C4 gives a booking whose rivals have not been told an execution of its own', async () => {
    setClock(() => NOW);
    const { id } = await stored(standingIn('booked'));
    const startedAt = NOW.toISOString();
    await applicationStore().amend(id, (current) => ({
      ...current,
      rivals: [newId()],
      dueAt: startedAt,
      execution: { number: 1, startedAt },
    }));
    setClock(() => new Date(NOW.getTime() + 120_000));

    await handler({});
    expect(await applicationStore().listDue('start', now())).toEqual([id]);

    await advance({ applicationId: id });
    await applicationStore().amend(id, (current) => ({ ...current, execution: { number: 2, startedAt } }));
    expect((await applicationStore().get(id)).rivals).toBeUndefined();
    expect(await applicationStore().listDue('wake', now())).toEqual([]);
  });

  it('B20 does not wait for ever for an execution that waits on a lost token', async () => {
    const { id } = await overdue();
    stepFunctions.on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });
    const dueSince = now().getTime() - 120_000;
    const numberAfter = async (minutes: number) => {
      setClock(() => new Date(dueSince + minutes * 60_000));
      await handler({});
      return (await applicationStore().get(id)).execution.number;
    };
    const started = () =>
      applicationStore().amend(id, (current) => ({
        ...current,
        execution: { ...current.execution, startedAt: now().toISOString() },
      }));

    expect(await numberAfter(30)).toBe(1);
    expect(await numberAfter(31)).toBe(2);
    await started();
    expect(await numberAfter(60)).toBe(2);
    expect(await numberAfter(62)).toBe(3);
  });

  it('B20 goes on with the others when one cannot be read', async () => {
    const first = await overdue();
    const second = await overdue(ANOTHER);
    const unreadable = failing(awsError('InternalServerError'));
    intervene('GetItemCommand', [unreadable]);

    await handler({});

    const numbers = [first, second].map(
      async ({ id }) => (await applicationStore().get(id)).execution.number,
    );
    expect((await Promise.all(numbers)).toSorted()).toEqual([1, 2]);
  });

  it('B20 wakes who waits with a token, and starts nothing', async () => {
    const { id } = await overdue();
    await applicationStore().amend(id, (current) => ({ ...current, taskToken: 'token' }));
    stepFunctions.on(SendTaskSuccessCommand).resolves({});

    await handler({});

    expect(
      stepFunctions.commandCalls(SendTaskSuccessCommand).map(({ args }) => args[0].input.taskToken),
    ).toEqual(['token']);
    expect((await applicationStore().get(id)).execution.number).toBe(1);
  });

  it('B20 leaves an execution alone that runs on by itself', async () => {
    const { id } = await overdue();
    stepFunctions.on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });

    await handler({});

    expect((await applicationStore().get(id)).execution.number).toBe(1);
  });

  it('B20 does not trust a token of an execution that is dead', async () => {
    const { id } = await overdue();
    await applicationStore().amend(id, (current) => ({ ...current, taskToken: 'token' }));
    stepFunctions.on(SendTaskSuccessCommand).rejects(awsError('TaskTimedOut'));

    await handler({});

    const application = await applicationStore().get(id);
    expect(application.execution).toEqual({ number: 2 });
    expect(application.taskToken).toBeUndefined();
  });

  it('gives an execution a minute of grace to go on by itself', async () => {
    const { id, dueAt = '' } = await overdue();
    setClock(() => new Date(Date.parse(dueAt) + 59_999));
    await handler({});
    expect((await applicationStore().get(id)).execution.number).toBe(1);

    setClock(() => new Date(Date.parse(dueAt) + 60_000));
    await handler({});
    expect((await applicationStore().get(id)).execution.number).toBe(2);
  });

  it('gives what is at rest nothing but peace', async () => {
    setClock(() => NOW);
    const { id } = await stored(standingIn('cancelled'));
    setClock(() => new Date(NOW.getTime() + 60_000));
    expect(await applicationStore().listDue('wake', now())).toEqual([id]);

    await handler({});

    expect((await applicationStore().get(id)).execution.number).toBe(1);
    expect(await applicationStore().listDue('wake', now())).toEqual([]);
  });

  it('leaves to its own execution what has gone on since it was looked at', async () => {
    const { id } = await overdue();
    intervene('PutItemCommand', [
      afterwards(() =>
        applicationStore().amend(id, ({ revision, ...rest }) => ({ ...rest, revision: revision + 1 })),
      ),
    ]);

    await handler({});

    expect((await applicationStore().get(id)).execution.number).toBe(1);
  });
});
