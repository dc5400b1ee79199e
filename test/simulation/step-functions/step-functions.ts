import { readFileSync } from 'node:fs';
import { tasks, workflows } from '../../../lib/definition/tasks.ts';
import { stateMachineArn, type WorkflowName } from '../../../local/names.ts';
import { awsError } from '../machine/aws.ts';
import type { Random } from '../machine/random.ts';
import type { VirtualTime } from '../machine/virtual-time.ts';
import { type Definition, definitionIn } from './definition.ts';
import { Execution } from './execution.ts';
import type { Json } from './paths.ts';

/** Begins every task token, so that one search finds any of them where none may be. */
export const TASK_TOKEN_MARK = 'TheTaskToken';

type Input = Readonly<Record<string, unknown>>;

export interface StepFunctionsParts {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly invoke: (functionName: string, payload: Json) => Promise<unknown>;
  /** Told of each execution that ended otherwise than by succeeding. */
  readonly died: (execution: Execution, stateMachineArn: string) => void;
  readonly broken: (error: unknown) => void;
}

const definitions = new Map(
  Object.entries(workflows).map(([name, file]): [string, Definition] => {
    const url = new URL(`../../../lib/definition/${file}`, import.meta.url);
    return [stateMachineArn(name as WorkflowName), definitionIn(readFileSync(url, 'utf8'))];
  }),
);
const functionOf: Readonly<Record<string, string>> = tasks;

/** Step Functions' operations that the service uses, over its own state machines. */
export class StepFunctions {
  readonly executions = new Map<string, Execution>();
  private readonly tokens = new Map<string, Execution>();
  private readonly parts: StepFunctionsParts;

  constructor(parts: StepFunctionsParts) {
    this.parts = parts;
  }

  answer(command: string, input: Input): object {
    switch (command) {
      case 'StartExecutionCommand':
        return this.start(String(input['stateMachineArn']), String(input['name']), String(input['input']));
      case 'SendTaskSuccessCommand':
        return this.wake(String(input['taskToken']), String(input['output']));
      case 'DescribeExecutionCommand':
        return this.describe(String(input['executionArn']));
      default:
        throw new TypeError(`Step Functions with ${command} is not known`);
    }
  }

  /** Whether every execution that runs has come to a wait. */
  get isQuiet(): boolean {
    return [...this.executions.values()].every(
      ({ status, waiting }) => status !== 'RUNNING' || waiting !== undefined,
    );
  }

  start(arn: string, name: string, text: string): object {
    const definition = definitions.get(arn);
    if (definition === undefined) {
      throw awsError('StateMachineDoesNotExist');
    }
    if (this.executions.has(name)) {
      throw awsError('ExecutionAlreadyExists');
    }
    const { time, random, invoke, died, broken } = this.parts;
    const execution = new Execution(name, JSON.parse(text), {
      time,
      random,
      definition,
      broken,
      invoke: (task, payload) => invoke(functionOf[task] ?? task, payload),
      newToken: (own) => this.newToken(own),
      ended: (own) => own.status === 'SUCCEEDED' || died(own, arn),
    });
    this.executions.set(name, execution);
    return { executionArn: `${arn.replace(':stateMachine:', ':execution:')}:${name}` };
  }

  wake(token: string, output: string): object {
    const execution = this.tokens.get(token);
    if (execution === undefined) {
      throw awsError('InvalidToken');
    }
    execution.shown.push(output);
    if (!execution.wake(token, JSON.parse(output))) {
      throw awsError(this.parts.random.pick(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']));
    }
    return {};
  }

  private describe(arn: string): object {
    const status = this.executions.get(arn.slice(arn.lastIndexOf(':') + 1))?.status;
    if (status === undefined) {
      throw awsError('ExecutionDoesNotExist');
    }
    return { status };
  }

  private newToken(execution: Execution): string {
    const token = `${TASK_TOKEN_MARK}-${this.parts.random.uuid()}`;
    this.tokens.set(token, execution);
    return token;
  }
}
