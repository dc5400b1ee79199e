import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Application } from '../../schemas/application.ts';
import { environment } from '../runtime/environment.ts';
import { logger, nameOf } from '../runtime/logger.ts';
import { once } from '../runtime/once.ts';

/** Not there, over, or used already: all say that whoever waited has gone on and will read the table. */
const NOBODY_WAITS = new Set(['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken']);

/** The workflow's executions; each is named `{applicationId}-{number}` and carries ids alone. */
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
          input: JSON.stringify({ applicationId: application.id }),
        }),
      );
    } catch (error) {
      if (nameOf(error) !== 'ExecutionAlreadyExists') {
        throw error;
      }
    }
  }

  /** Whether somebody was waiting on the token. What wakes is never believed: the table is read anew. */
  async wake(taskToken: string): Promise<boolean> {
    try {
      await this.client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      return true;
    } catch (error) {
      if (NOBODY_WAITS.has(nameOf(error))) {
        return false;
      }
      throw error;
    }
  }

  /**
   * Wakes whoever waited for the act that has just been stored. The act stands whatever happens here: a
   * wake that fails is left to the sweeper, which finds it by `wakeDueAt`, and must not turn a person's
   * stored decision into an error page.
   */
  async wakeAfterAct(application: Application): Promise<void> {
    if (application.taskToken === undefined) {
      return;
    }
    try {
      await this.wake(application.taskToken);
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
