import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { beforeEach, describe, expect, it } from 'vitest';
import { Executions } from '../../functions/execution/executions.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { standingIn } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useStepFunctions } from '../support/step-functions.ts';
import { awsError } from '../support/store-faults.ts';

const sfn = useStepFunctions();
const ARN = 'arn:aws:states:eu-west-1:000000000000:stateMachine:interest';
const executions = new Executions(new SFNClient({ region: 'eu-west-1' }), ARN);
const application = { ...standingIn('awaitingDecision').application, execution: { number: 3 } };
const waiting = { ...application, taskToken: 'token' };
const secondsUntil = (instant = '') => (Date.parse(instant) - NOW.getTime()) / 1000;

beforeEach(() => setClock(() => NOW));

describe('start', () => {
  it('names the execution by application and number, and gives it id and seconds alone', async () => {
    await executions.start(application);

    expect(sfn.stub.commandCalls(StartExecutionCommand).map(({ args }) => args[0].input)).toEqual([
      {
        stateMachineArn: ARN,
        name: `${application.id}-3`,
        input: JSON.stringify({
          applicationId: application.id,
          waitSeconds: secondsUntil(application.dueAt),
        }),
      },
    ]);
  });

  it('takes one that was started before for started', async () => {
    sfn.stub.on(StartExecutionCommand).rejects(awsError('ExecutionAlreadyExists'));

    await expect(executions.start(application)).resolves.toBeUndefined();
  });

  it('passes on every other refusal', async () => {
    sfn.stub.on(StartExecutionCommand).rejects(awsError('ExecutionLimitExceeded'));

    await expect(executions.start(application)).rejects.toThrow('ExecutionLimitExceeded');
  });
});

describe('wake', () => {
  it('B6 tells the waiting execution to wait again, for how long and no more', async () => {
    expect(await executions.wake(waiting)).toBe(true);
    expect(sfn.stub.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
      taskToken: 'token',
      output: JSON.stringify({
        next: 'await',
        applicationId: application.id,
        waitSeconds: secondsUntil(application.dueAt),
      }),
    });
  });

  it('asks nobody where nobody waits', async () => {
    expect(await executions.wake(application)).toBe(false);
    expect(sfn.woken).toEqual([]);
  });

  it.each(['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken'])(
    'B20 takes %s for somebody who has gone on already',
    async (name) => {
      sfn.stub.on(SendTaskSuccessCommand).rejects(awsError(name));

      expect(await executions.wake(waiting)).toBe(false);
    },
  );

  it('passes on what says nothing of the wait', async () => {
    sfn.stub.on(SendTaskSuccessCommand).rejects(awsError('ThrottlingException'));

    await expect(executions.wake(waiting)).rejects.toThrow('ThrottlingException');
  });
});

describe('wakeAfterAct', () => {
  it('B20 wakes whoever waits', async () => {
    await executions.wakeAfterAct(waiting);

    expect(sfn.woken).toEqual(['token']);
  });

  it('asks nobody where nobody waits yet', async () => {
    await executions.wakeAfterAct(application);

    expect(sfn.woken).toEqual([]);
  });

  it('B20 never turns a stored act into an error', async () => {
    sfn.stub.on(SendTaskSuccessCommand).rejects(awsError('AccessDeniedException'));

    await expect(executions.wakeAfterAct(waiting)).resolves.toBeUndefined();
  });
});

describe('isRunning', () => {
  it.each([
    ['RUNNING', true],
    ['SUCCEEDED', false],
    ['FAILED', false],
    ['TIMED_OUT', false],
    ['ABORTED', false],
  ] as const)('says of one that is %s: %s', async (status, expected) => {
    sfn.stub.on(DescribeExecutionCommand).resolves({ status });

    expect(await executions.isRunning(application)).toBe(expected);
    expect(sfn.stub.commandCalls(DescribeExecutionCommand)[0]?.args[0].input.executionArn).toBe(
      `arn:aws:states:eu-west-1:000000000000:execution:interest:${application.id}-3`,
    );
  });

  it('says that one which was never started does not run', async () => {
    sfn.stub.on(DescribeExecutionCommand).rejects(awsError('ExecutionDoesNotExist'));

    expect(await executions.isRunning(application)).toBe(false);
  });

  it('passes on what says nothing of the execution', async () => {
    sfn.stub.on(DescribeExecutionCommand).rejects(awsError('AccessDeniedException'));

    await expect(executions.isRunning(application)).rejects.toThrow('AccessDeniedException');
  });
});
