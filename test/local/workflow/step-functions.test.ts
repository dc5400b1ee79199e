import {
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { stateMachineArn } from '../../../local/names.ts';
import { startLocal } from '../../support/local.ts';

const applicationId = '7e0e0bd3-5ac8-4ec0-8a25-2f4f4de5d7f1';

const input = { applicationId, waitSeconds: 864_000 };
const end = JSON.stringify({ next: 'end', applicationId });

/** The service with tasks that wait once, for ten days. */
async function started(tokens: string[] = []) {
  const handlers: Record<string, (event: { taskToken?: string }) => unknown> = {
    'workflow/advance': ({ taskToken }) => {
      if (taskToken !== undefined) {
        tokens.push(taskToken);
      }
      return { next: 'end', applicationId };
    },
  };
  const local = await startLocal({ load: async (name) => ({ handler: handlers[name] ?? (() => ({})) }) });
  const client = new SFNClient();
  const start = (input: object) =>
    client.send(
      new StartExecutionCommand({
        stateMachineArn: stateMachineArn('interest'),
        name: `${applicationId}-1`,
        input: JSON.stringify(input),
      }),
    );
  const { executionArn = '' } = await start(input);
  await local.settle();
  const describeIt = () => client.send(new DescribeExecutionCommand({ executionArn }));
  return { local, client, start, executionArn, describeIt };
}

describe('StartExecution', () => {
  it('answers the same once more while the execution runs', async () => {
    const { start, executionArn } = await started();

    expect((await start(input)).executionArn).toBe(executionArn);
    expect(executionArn).toBe(`arn:aws:states:eu-west-1:000000000000:execution:interest:${applicationId}-1`);
  });

  it('refuses the name with another input', async () => {
    const { start } = await started();

    await expect(start({ applicationId: 'other' })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('refuses the name of an execution that has ended', async () => {
    const tokens: string[] = [];
    const { local, client, start } = await started(tokens);
    await client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: end }));
    await local.settle();

    await expect(start(input)).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });
});

describe('DescribeExecution', () => {
  it('tells whether the execution runs, and when it began', async () => {
    const { describeIt } = await started();

    expect(await describeIt()).toMatchObject({
      status: 'RUNNING',
      startDate: new Date('2026-11-23T08:00:00Z'),
      stateMachineArn: stateMachineArn('interest'),
    });
  });

  it('tells that it has ended', async () => {
    const { local, describeIt } = await started();
    await local.advance(864_000_000);

    expect(await describeIt()).toMatchObject({
      status: 'SUCCEEDED',
      stopDate: new Date('2026-12-03T08:00:00Z'),
    });
  });

  it('knows no other', async () => {
    const { client, executionArn } = await started();

    await expect(
      client.send(new DescribeExecutionCommand({ executionArn: `${executionArn}0` })),
    ).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });
});

describe('SendTaskSuccess and SendTaskFailure', () => {
  it('wake the execution, each token once', async () => {
    const tokens: string[] = [];
    const { local, client, describeIt } = await started(tokens);
    const wake = () => client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: end }));
    await wake();
    await local.settle();
    expect((await describeIt()).status).toBe('SUCCEEDED');

    await expect(wake()).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('let a wait that failed begin again, with a token of its own', async () => {
    const tokens: string[] = [];
    const { local, client, describeIt } = await started(tokens);
    await client.send(new SendTaskFailureCommand({ taskToken: tokens[0], error: 'E', cause: 'c' }));
    await local.advance(0);
    expect((await describeIt()).status).toBe('RUNNING');
    expect(new Set(tokens).size).toBe(2);

    await client.send(new SendTaskSuccessCommand({ taskToken: tokens[1], output: end }));
    await local.settle();
    expect((await describeIt()).status).toBe('SUCCEEDED');
  });

  it.each([
    ['no token at all', () => 'nonsense', 'InvalidToken'],
    ['a token of an execution that never was', () => 'bm9ib2R5.c2VjcmV0', 'TaskDoesNotExist'],
    ['a token that was not given out', (token: string) => token.replace(/\..*/, '.other'), 'TaskTimedOut'],
  ])('refuse %s', async (_what, given, name) => {
    const tokens: string[] = [];
    const { client } = await started(tokens);
    const command = new SendTaskSuccessCommand({ taskToken: given(tokens[0] ?? ''), output: end });

    await expect(client.send(command)).rejects.toMatchObject({ name });
  });
});
