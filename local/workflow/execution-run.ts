import type { RunOptions, StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { Stopping } from '../background.ts';
import type { ExecutionJournal } from './execution-journal.ts';
import { retried, TIMEOUT_ERROR } from './retry.ts';
import { type Action, type RunnableDefinition, TOKEN_PLACEHOLDER } from './runnable-definition.ts';
import { firstVisit, type Json, jsonSchema, type Outcome, type Step } from './step.ts';
import { type CallParts, callTask, taskCallSchema } from './task-call.ts';
import { mintTaskToken } from './task-token.ts';

export interface RunParts extends CallParts {
  readonly journal: ExecutionJournal;
  readonly random: () => number;
}

/** What a task or wait is called with; see `runnable-definition.ts`. */
const actionInputSchema = z.object({
  input: jsonSchema,
  timeoutSeconds: z.int().positive().default(1),
  seconds: z.int().min(0).default(0),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  call: taskCallSchema.default({ FunctionName: '', Payload: null }),
});
type ActionInput = z.infer<typeof actionInputSchema>;

/** Leaves the interpreter, past every `Catch`: the execution goes on later, from its journaled step. */
class Parked extends Error {
  override readonly name = 'Parked';
  readonly isRetryable = false;
  readonly isCatchable = false;
}

/** An error by the name that `Catch` looks for. */
class TaskFault extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** One stretch of an execution: from the step it stands at to its next wait, or to its end. */
export class ExecutionRun {
  step: Step;
  /** Set when it waits: the instant at which to look again. */
  parkedUntil: Date | undefined;
  /** Set when it was left off because the service stops. */
  isStopped = false;
  private hasResumed = false;
  private readonly name: string;
  private readonly definition: RunnableDefinition;
  private readonly parts: RunParts;

  constructor({ name, step }: { name: string; step: Step }, definition: RunnableDefinition, parts: RunParts) {
    this.name = name;
    this.step = step;
    this.definition = definition;
    this.parts = parts;
  }

  /** The output, unless it waits; throws what made the execution fail. */
  async toNextWait(machine: typeof StateMachine): Promise<Json> {
    const { actions, machine: definition } = this.definition;
    const taskResourceLocalHandlers: NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers'] = {};
    for (const [state, action] of actions) {
      taskResourceLocalHandlers[state] = (input) =>
        this.perform(state, action, actionInputSchema.parse(input));
    }
    const from = { ...definition, StartAt: this.step.state };
    const { result } = new machine(from, { validationOptions: { noValidate: true } }).run(this.step.input, {
      overrides: { taskResourceLocalHandlers },
      context: { Task: { Token: TOKEN_PLACEHOLDER }, Execution: { Name: this.name } },
    });
    return await result;
  }

  /** A callback came: journaled first, so that no kill forgets it. */
  takeOutcome(outcome: Outcome): void {
    this.save({ outcome });
  }

  private async perform(state: string, action: Action, input: ActionInput): Promise<Json> {
    if (this.hasResumed || this.step.state !== state) {
      this.step = firstVisit(state, input.input);
      this.save({});
    }
    this.hasResumed = true;
    const outcome = this.step.outcome ?? (await this.attempt(action, input));
    if ('output' in outcome) {
      return outcome.output;
    }
    const { random } = this.parts;
    const retry = retried({ retriers: action.retry, attempts: this.step.attempts, random }, outcome.error);
    if (retry === undefined) {
      throw new TaskFault(outcome.error, outcome.cause);
    }
    const notBefore = this.after(retry.delayMs);
    this.step = { ...firstVisit(state, input.input), attempts: retry.attempts };
    this.save({ notBefore: notBefore.toISOString() });
    throw this.park(notBefore);
  }

  private async attempt(action: Action, input: ActionInput): Promise<Outcome> {
    const notBefore = this.step.notBefore ?? (action.kind === 'wait' ? this.endOfWait(input) : undefined);
    if (notBefore !== undefined && new Date(notBefore) > this.parts.timers.now()) {
      throw this.park(new Date(notBefore));
    }
    if (action.kind === 'wait') {
      return { output: null };
    }
    return action.kind === 'callback'
      ? await this.callAndWait(input)
      : await this.call(input, this.after(input.timeoutSeconds * 1000));
  }

  private async callAndWait(input: ActionInput): Promise<Outcome> {
    const { token, deadline } = this.givenToken(input);
    if (!this.step.isHandedOver) {
      const outcome = await this.call(input, deadline, token);
      if ('error' in outcome && !this.step.outcome) {
        return outcome;
      }
      this.save({ isHandedOver: true });
    }
    // A callback may have come while the function still ran.
    if (this.step.outcome) {
      return this.step.outcome;
    }
    if (deadline > this.parts.timers.now()) {
      throw this.park(deadline);
    }
    return { error: TIMEOUT_ERROR, cause: '' };
  }

  private givenToken({ timeoutSeconds }: ActionInput): { token: string; deadline: Date } {
    const { token = mintTaskToken(this.name) } = this.step;
    const deadline = new Date(this.step.deadline ?? this.after(timeoutSeconds * 1000));
    this.save({ token, deadline: deadline.toISOString() });
    return { token, deadline };
  }

  private async call({ call }: ActionInput, deadline: Date, token?: string): Promise<Outcome> {
    try {
      return await callTask(this.parts, call, { deadline, ...(token && { token }) });
    } catch (error) {
      this.isStopped = error instanceof Stopping;
      throw this.isStopped ? new Parked() : error;
    }
  }

  private endOfWait({ timestamp, seconds }: ActionInput): string {
    const end = (timestamp ? new Date(timestamp) : this.after(seconds * 1000)).toISOString();
    this.save({ notBefore: end });
    return end;
  }

  private park(until: Date): Parked {
    this.parkedUntil = until;
    return new Parked();
  }

  private save(change: Partial<Step>): void {
    this.step = { ...this.step, ...change };
    this.parts.journal.saveStep(this.name, this.step);
  }

  private after(ms: number): Date {
    return new Date(this.parts.timers.now().getTime() + Math.ceil(ms));
  }
}
