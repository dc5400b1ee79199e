import type { RunOptions, StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { type Background, Stopping } from '../background.ts';
import type { Timers } from '../timers.ts';
import { within } from '../within.ts';
import type { ExecutionJournal } from './execution-journal.ts';
import { retried, TIMEOUT_ERROR } from './retry.ts';
import { type Action, type RunnableDefinition, TOKEN_PLACEHOLDER } from './runnable-definition.ts';
import { firstVisit, type Json, jsonSchema, type Outcome, type Step } from './step.ts';
import { mintTaskToken } from './task-token.ts';

export interface RunParts {
  readonly journal: ExecutionJournal;
  readonly background: Background;
  readonly timers: Timers;
  readonly random: () => number;
}

/** What a lowered task or wait is called with; see `runnable-definition.ts`. */
const actionInputSchema = z.object({
  input: jsonSchema,
  timeoutSeconds: z.int().positive().optional(),
  seconds: z.int().min(0).optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  call: z.object({ FunctionName: z.string(), Payload: jsonSchema }).optional(),
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

  constructor(name: string, step: Step, definition: RunnableDefinition, parts: RunParts) {
    this.name = name;
    this.step = step;
    this.definition = definition;
    this.parts = parts;
  }

  /** The output, unless it waits; throws what made the execution fail. */
  async toNextWait(machine: typeof StateMachine): Promise<Json> {
    const { actions, machine: definition } = this.definition;
    const handlers: NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers'] = {};
    for (const [state, action] of actions) {
      handlers[state] = (input) => this.perform(state, action, actionInputSchema.parse(input));
    }
    const from = new machine(
      { ...definition, StartAt: this.step.state },
      { validationOptions: { noValidate: true } },
    );
    return await from.run(this.step.input, {
      overrides: { taskResourceLocalHandlers: handlers },
      context: { Task: { Token: TOKEN_PLACEHOLDER }, Execution: { Name: this.name } },
    }).result;
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
    const retry = retried(action.retry, this.step.attempts, outcome.error, this.parts.random);
    if (retry === undefined) {
      throw new TaskFault(outcome.error, outcome.cause);
    }
    const notBefore = this.after(retry.delayMs);
    this.step = { ...firstVisit(state, input.input), attempts: retry.attempts };
    this.save({ notBefore: notBefore.toISOString() });
    throw this.park(notBefore);
  }

  private async attempt(action: Action, input: ActionInput): Promise<Outcome> {
    const { notBefore = action.kind === 'wait' ? this.endOfWait(input) : undefined } = this.step;
    if (notBefore !== undefined && new Date(notBefore) > this.parts.timers.now()) {
      throw this.park(new Date(notBefore));
    }
    if (action.kind === 'wait') {
      return { output: null };
    }
    return action.kind === 'call' ? await this.call(input) : await this.callAndWait(input);
  }

  private async call(input: ActionInput): Promise<Outcome> {
    const deadline = this.after((input.timeoutSeconds ?? 0) * 1000);
    return await this.invoke(input, deadline, '');
  }

  private async callAndWait(input: ActionInput): Promise<Outcome> {
    const { token, deadline } = this.givenToken(input);
    if (!this.step.isHandedOver) {
      const outcome = await this.invoke(input, deadline, token);
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

  private givenToken(input: ActionInput): { token: string; deadline: Date } {
    const { token = mintTaskToken(this.name), deadline } = this.step;
    const until =
      deadline === undefined ? this.after((input.timeoutSeconds ?? 0) * 1000) : new Date(deadline);
    this.save({ token, deadline: until.toISOString() });
    return { token, deadline: until };
  }

  private async invoke({ call }: ActionInput, deadline: Date, token: string): Promise<Outcome> {
    const payload = JSON.stringify(call?.Payload ?? null).replaceAll(TOKEN_PLACEHOLDER, token);
    try {
      const called = this.parts.background.call(call?.FunctionName ?? '', JSON.parse(payload));
      const returned = await within({ timers: this.parts.timers, deadline, error: TIMEOUT_ERROR }, called);
      return { output: { Payload: asJson(returned), StatusCode: 200 } };
    } catch (error) {
      if (error instanceof Stopping) {
        this.isStopped = true;
        throw new Parked();
      }
      return faultOf(error);
    }
  }

  private endOfWait(input: ActionInput): string {
    const end = input.timestamp ? new Date(input.timestamp) : this.after((input.seconds ?? 0) * 1000);
    this.save({ notBefore: end.toISOString() });
    return end.toISOString();
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

function asJson(returned: unknown): Json {
  return JSON.parse(JSON.stringify(returned ?? null));
}

/** As AWS tells a function's error: by its name, with a cause in JSON. */
function faultOf(thrown: unknown): Outcome {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const cause = JSON.stringify({ errorType: error.name, errorMessage: error.message });
  return { error: error.name, cause };
}
