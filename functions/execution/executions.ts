import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Application } from '../../schemas/application.ts';
import type { AdvanceResult } from '../../schemas/workflow-state.ts';
import { likelyWait } from '../domain/wait.ts';
import { now } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { logger, nameOf } from '../runtime/logger.ts';
import { once } from '../runtime/once.ts';

/** Not there, over, or used already: all say that whoever waited has gone on and will read the table. */
const NOBODY_WAITS = new Set(['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken']);

/** The workflow's executions; each is named `{applicationId}-{number}` and carries ids and seconds alone. */
export class Executions {
  private readonly client: SFNClient;
  private readonly stateMachineArn: string;

  constructor(client: SFNClient, stateMachineArn: string) {
    this.client = client;
    this.stateMachineArn = stateMachineArn;
  }

  /** Started before counts as started: the name makes a second call harmless. */
  async start(application: Application): Promise<void> {
    try {
      await this.client.send(
        new StartExecutionCommand({
          stateMachineArn: this.stateMachineArn,
          name: nameFor(application),
          input: JSON.stringify({
            applicationId: application.id,
            waitSeconds: likelyWait(application, now()),
          }),
        }),
      );
    } catch (error) {
      if (nameOf(error) !== 'ExecutionAlreadyExists') {
        throw error;
      }
    }
  }

  /** Whether somebody was waiting. The machine goes on with what was found, and never past the table. */
  async complete(taskToken: string, found: AdvanceResult): Promise<boolean> {
    try {
      await this.client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(found) }));
      return true;
    } catch (error) {
      if (NOBODY_WAITS.has(nameOf(error))) {
        return false;
      }
      throw error;
    }
  }

  /**
   * Whether somebody waited for the application. Woken it waits again, for as long as now seems right, and
   * does first what the table says: whether that is the end is for `advance` to find.
   */
  async wake(application: Application): Promise<boolean> {
    const { id: applicationId, taskToken } = application;
    const waitSeconds = likelyWait(application, now());
    return (
      taskToken !== undefined &&
      (await this.complete(taskToken, { next: 'await', applicationId, waitSeconds }))
    );
  }

  /**
   * Wakes whoever waited for the act that has just been stored. The act stands whatever happens here: a
   * wake that fails is left to the sweeper, which finds it by `wakeDueAt`, and must not turn a person's
   * stored decision into an error page.
   */
  async wakeAfterAct(application: Application): Promise<void> {
    try {
      await this.wake(application);
    } catch (error) {
      logger().warn('wake left to the sweeper', { applicationId: application.id, error: nameOf(error) });
    }
  }

  async isRunning(application: Application): Promise<boolean> {
    try {
      const { status } = await this.client.send(
        new DescribeExecutionCommand({ executionArn: this.arnFor(application) }),
      );
      return status === 'RUNNING';
    } catch (error) {
      if (nameOf(error) === 'ExecutionDoesNotExist') {
        return false;
      }
      throw error;
    }
  }

  private arnFor(application: Application): string {
    return `${this.stateMachineArn.replace(':stateMachine:', ':execution:')}:${nameFor(application)}`;
  }
}

function nameFor({ id, execution }: Application): string {
  return `${id}-${execution.number}`;
}

export const executions = once(() => new Executions(new SFNClient({}), environment('STATE_MACHINE_ARN')));
