import type { StateMachine } from 'aws-local-stepfunctions';
import type { Activity } from '../activity.ts';
import { failureLine } from '../failure-line.ts';
import type { Cancel } from '../timers.ts';
import type { Ending, Execution } from './execution-journal.ts';
import { ExecutionRun, type RunParts } from './execution-run.ts';
import { type RunnableDefinition, runnableDefinition } from './runnable-definition.ts';
import { firstVisit, type Json, type Outcome } from './step.ts';

export interface RunnerParts extends RunParts {
  readonly activity: Activity;
  /** Told of each execution that has failed. */
  readonly died: (name: string) => Promise<void>;
  readonly log: (line: string) => void;
}

/**
 * Runs state machines so that a kill loses nothing. An execution that waits is a row in the journal and
 * a timer, no more; when it is woken, or the service starts again, it goes on from the step in its row.
 */
export class WorkflowRunner {
  private readonly parts: RunnerParts;
  private readonly definitions = new Map<string, RunnableDefinition>();
  private readonly running = new Map<string, ExecutionRun>();
  private readonly parked = new Map<string, Cancel>();
  private isStopped = false;

  constructor(parts: RunnerParts) {
    this.parts = parts;
  }

  /** Takes up what a stopped or killed service left. */
  resume(): void {
    for (const name of this.parts.journal.running()) {
      this.drive(name);
    }
  }

  start(name: string, definitionText: string, input: Json): void {
    const { startAt } = runnableDefinition(definitionText);
    const startedAt = this.parts.timers.now();
    this.parts.journal.insert({ name, definitionText, step: firstVisit(startAt, input), startedAt });
    this.drive(name);
  }

  /** Gives the task that holds `token` its outcome; whether it still waited for one. */
  complete(name: string, token: string, outcome: Outcome): boolean {
    const step = this.running.get(name)?.step ?? this.parts.journal.find(name)?.step;
    const isOpen = step?.token === token && step.outcome === undefined;
    if (!step || !isOpen || new Date(step.deadline ?? 0) <= this.parts.timers.now()) {
      return false;
    }
    const run = this.running.get(name);
    if (run) {
      run.takeOutcome(outcome);
    } else {
      this.parts.journal.saveStep(name, { ...step, outcome });
      this.drive(name);
    }
    return true;
  }

  /** Wakes nothing more. */
  stop(): void {
    this.isStopped = true;
    for (const cancel of this.parked.values()) {
      cancel();
    }
  }

  private drive(name: string): void {
    this.parked.get(name)?.();
    this.parked.delete(name);
    const execution = this.parts.journal.find(name);
    if (this.isStopped || this.running.has(name) || !execution?.step) {
      return;
    }
    const run = new ExecutionRun({ name, step: execution.step }, this.definitionOf(execution), this.parts);
    this.running.set(name, run);
    void this.parts.activity.during(() => this.driveOn(name, run));
  }

  private async driveOn(name: string, run: ExecutionRun): Promise<void> {
    try {
      const ending = await endingOf(run);
      this.running.delete(name);
      if (ending !== undefined) {
        this.parts.journal.end(name, ending, this.parts.timers.now());
        if (ending.status === 'FAILED') {
          await this.parts.died(name);
        }
      } else if (run.step.outcome) {
        // It came in the moment in which the execution lay down to wait.
        this.drive(name);
      } else if (run.parkedUntil && !this.isStopped) {
        this.parked.set(
          name,
          this.parts.timers.at(run.parkedUntil, () => this.drive(name)),
        );
      }
    } catch (error) {
      this.running.delete(name);
      this.parts.log(failureLine('An execution', error));
    }
  }

  private definitionOf({ definition }: Execution): RunnableDefinition {
    const known = this.definitions.get(definition);
    const runnable = known ?? runnableDefinition(this.parts.journal.definition(definition));
    this.definitions.set(definition, runnable);
    return runnable;
  }
}

/** How the execution ended, or nothing where it waits or was left off. */
async function endingOf(run: ExecutionRun): Promise<Ending | undefined> {
  const machine = await stateMachine();
  try {
    return { status: 'SUCCEEDED', output: await run.toNextWait(machine) };
  } catch (error) {
    if (run.parkedUntil || run.isStopped) {
      return undefined;
    }
    return { status: 'FAILED', error: errorName(error) };
  }
}

/** The interpreter wraps what made the execution fail. Its message is not kept: it may hold an answer. */
function errorName(error: unknown): string {
  const reason = error instanceof Error ? (error.cause ?? error) : error;
  return reason instanceof Error ? reason.name : 'States.Runtime';
}

/** Loaded at first use: it takes longer than all the rest of the start. */
async function stateMachine(): Promise<typeof StateMachine> {
  return (await import('aws-local-stepfunctions')).StateMachine;
}
