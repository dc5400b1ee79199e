import type { Random } from '../machine/random.ts';
import type { VirtualTime } from '../machine/virtual-time.ts';
import type { Definition, Retrier, Task } from './definition.ts';
import { at, filled, type Json, withResult } from './paths.ts';

export interface ExecutionParts {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly definition: Definition;
  readonly invoke: (task: string, payload: Json) => Promise<unknown>;
  readonly newToken: (execution: Execution) => string;
  readonly ended: (execution: Execution) => void;
  /** Told of what the interpreter itself cannot do. */
  readonly broken: (error: unknown) => void;
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** The next state, and what it is given. */
interface Step {
  readonly next: string;
  readonly output: Json;
}

/** An error by the name that `Retry` and `Catch` know. */
class TaskFailed extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

const BETWEEN_STATES_MS = 20;

/** One run of a state machine, its own text state by state. */
export class Execution {
  readonly name: string;
  status: ExecutionStatus = 'RUNNING';
  /** All that its history would show for months: inputs, outputs, errors, causes. */
  readonly shown: string[] = [];
  /** On which task token it waits, and until when at the latest. */
  waiting: { readonly token: string; readonly until: number } | undefined;
  private complete: ((output: Json) => void) | undefined;
  private cancelTimeOut: (() => void) | undefined;
  private readonly parts: ExecutionParts;

  constructor(name: string, input: Json, parts: ExecutionParts) {
    this.name = name;
    this.parts = parts;
    this.run(input).catch(parts.broken);
  }

  /** Whether it was still waiting on this token. */
  wake(token: string, output: Json): boolean {
    if (this.status !== 'RUNNING' || this.waiting?.token !== token || this.complete === undefined) {
      return false;
    }
    this.complete(output);
    return true;
  }

  abort(): void {
    if (this.status === 'RUNNING') {
      this.end('ABORTED');
    }
  }

  private async run(start: Json): Promise<void> {
    const { definition, time } = this.parts;
    let step: Step | undefined = { next: definition.StartAt, output: start };
    while (step !== undefined) {
      this.show(step.output);
      await time.pause(BETWEEN_STATES_MS);
      step = this.status === 'RUNNING' ? await this.pass(step) : undefined;
    }
  }

  /** Through one state; nothing where the execution ends there. */
  private async pass({ next: name, output: input }: Step): Promise<Step | undefined> {
    const state = this.parts.definition.States[name];
    switch (state?.Type) {
      case 'Succeed':
        return this.end('SUCCEEDED');
      case 'Fail':
        this.show([state.Error, state.Cause ?? '']);
        return this.end('FAILED');
      case 'Choice': {
        const chosen = state.Choices.find((one) => at(one.Variable, input) === one.StringEquals);
        return { next: chosen?.Next ?? state.Default, output: input };
      }
      case 'Pass': {
        const result = state.Parameters === undefined ? input : filled(state.Parameters, input, undefined);
        return left(state, name, withResult(input, result, state.ResultPath));
      }
      case 'Task':
        return this.carryOut(state, name, input);
      default:
        throw new TypeError(`There is no state ${name}`);
    }
  }

  /** Where a task leads, with its retries; nothing where the execution ends with it. */
  private async carryOut(task: Task, name: string, input: Json): Promise<Step | undefined> {
    const attempts = task.Retry.map(() => 0);
    while (this.status === 'RUNNING') {
      try {
        return left(task, name, withResult(input, await this.attempt(task, input), task.ResultPath));
      } catch (error) {
        const failure = error instanceof Error ? error : new Error('unknown');
        this.show([failure.name, failure.message]);
        const delayMs = this.delayMs(task.Retry, attempts, failure);
        if (delayMs === undefined) {
          return this.caught(task, failure, input);
        }
        await this.parts.time.pause(delayMs);
      }
    }
    return undefined;
  }

  private caught({ Catch }: Task, { name, message }: Error, input: Json): Step | undefined {
    const catcher = Catch.find(({ ErrorEquals }) => ErrorEquals.some((one) => matches(one, name)));
    if (catcher === undefined) {
      return this.end('FAILED');
    }
    const told = { Error: name, Cause: message };
    return { next: catcher.Next, output: withResult(input, told, catcher.ResultPath) };
  }

  /** How long to wait before the next try, which is counted; nothing where there is none. */
  private delayMs(retriers: readonly Retrier[], attempts: number[], { name }: Error): number | undefined {
    const index = retriers.findIndex(({ ErrorEquals }) => ErrorEquals.some((one) => matches(one, name)));
    const [retrier, before = 0] = [retriers[index], attempts[index]];
    if (retrier === undefined || before >= retrier.MaxAttempts) {
      return undefined;
    }
    attempts[index] = before + 1;
    const { IntervalSeconds, BackoffRate, MaxDelaySeconds = Number.POSITIVE_INFINITY } = retrier;
    const seconds = Math.min(IntervalSeconds * BackoffRate ** before, MaxDelaySeconds);
    return seconds * 1000 * (retrier.JitterStrategy === 'FULL' ? this.parts.random.share() : 1);
  }

  /** Calls the function; where the task waits for its token, its return ends nothing. */
  private attempt(task: Task, input: Json): Promise<Json> {
    const { time, invoke, newToken } = this.parts;
    const isCallback = task.Resource.endsWith('.waitForTaskToken');
    const token = isCallback ? newToken(this) : undefined;
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        this.leaveWait();
        settle();
      };
      const until = time.now + secondsOf(task, input) * 1000;
      this.cancelTimeOut = time.at(until, () => end(() => reject(new TaskFailed('States.Timeout', ''))));
      if (token !== undefined) {
        this.waiting = { token, until };
        this.complete = (output) => end(() => resolve(output));
      }
      const payload = filled(task.Parameters.Payload, input, token);
      invoke(task.Parameters.FunctionName.replace(/^\$\{(\w+)\}$/, '$1'), payload).then(
        (result) => isCallback || end(() => resolve({ Payload: result as Json })),
        (error: Error) => (isCallback && this.waiting?.token !== token) || end(() => reject(error)),
      );
    });
  }

  private leaveWait(): void {
    this.cancelTimeOut?.();
    this.waiting = undefined;
    this.complete = undefined;
  }

  private show(shown: Json): void {
    this.shown.push(JSON.stringify(shown));
  }

  private end(status: ExecutionStatus): undefined {
    this.status = status;
    this.leaveWait();
    this.parts.ended(this);
  }
}

function secondsOf({ TimeoutSeconds, TimeoutSecondsPath }: Task, input: Json): number {
  const seconds = TimeoutSeconds ?? (TimeoutSecondsPath === undefined ? 0 : at(TimeoutSecondsPath, input));
  if (!Number.isInteger(seconds) || Number(seconds) < 1) {
    throw new RangeError(`AWS takes no time-out of ${JSON.stringify(seconds)}`);
  }
  return Number(seconds);
}

interface Leaving {
  readonly Next?: string | undefined;
  readonly OutputPath: string;
}

function left({ Next, OutputPath }: Leaving, name: string, result: Json): Step {
  if (Next === undefined) {
    throw new TypeError(`The state ${name} leads nowhere`);
  }
  return { next: Next, output: at(OutputPath, result) };
}

function matches(pattern: string, name: string): boolean {
  return (
    pattern === name ||
    pattern === 'States.ALL' ||
    (pattern === 'States.TaskFailed' && name !== 'States.Timeout')
  );
}
