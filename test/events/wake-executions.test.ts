import { DescribeExecutionCommand, ExecutionDoesNotExist, SFNClient } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler } from '../../functions/events/wake-executions.ts';
import { now, setClock } from '../../functions/runtime/clock.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import type { Application } from '../../schemas/application.ts';
import { standingIn } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

const ANOTHER = { reference: 'RG-7K3M-42R', wishes: [] } as const;
const stepFunctions = mockClient(SFNClient);

/** Two minutes past the deadline of an application whose execution has died. */
async function overdue(overrides: Parameters<typeof standingIn>[1] = {}): Promise<Application> {
  setClock(() => NOW);
  const { id, decideBy } = await stored(standingIn('awaitingDecision', overrides));
  await applicationStore().amend(id, (current) => ({
    ...current,
    execution: { number: 1, startedAt: current.submittedAt },
  }));
  setClock(() => new Date(Date.parse(decideBy) + 120_000));
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
});
