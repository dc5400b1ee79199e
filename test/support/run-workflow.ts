import { DatabaseSync } from 'node:sqlite';
import { onTestFinished, vi } from 'vitest';
import { Activity } from '../../local/activity.ts';
import { Background } from '../../local/background.ts';
import { prepareDatabase } from '../../local/database.ts';
import { Foreground } from '../../local/foreground.ts';
import { Functions } from '../../local/functions.ts';
import { VirtualTimers } from '../../local/virtual-timers.ts';
import { type Execution, ExecutionJournal } from '../../local/workflow/execution-journal.ts';
import type { Json, Outcome } from '../../local/workflow/step.ts';
import { executionOf } from '../../local/workflow/task-token.ts';
import { WorkflowRunner } from '../../local/workflow/workflow-runner.ts';
import { START } from './local.ts';

type Call = (payload: Record<string, Json>) => unknown;

/** Functions by the names that the definition gives to the workflow's tasks. */
export interface Calls {
  readonly advance?: Call;
  readonly giveUp?: Call;
  /** Told of each execution that has failed. */
  readonly died?: (name: string) => void;
}

export interface WorkflowRun {
  start(definition: object, input?: Json): void;
  settle(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Lets time pass under a function that hangs, which would never settle. */
  elapse(ms: number): Promise<void>;
  /** Throws away all but the journal, as a kill does, and goes on with these functions. */
  restart(calls: Calls): Promise<void>;
  complete(token: string, outcome?: Outcome): boolean;
  execution(): Execution | undefined;
}

const NAME = 'e-1';

/** One execution on virtual time. */
export function runWorkflow(calls: Calls): WorkflowRun {
  const database = prepareDatabase(new DatabaseSync(':memory:'));
  onTestFinished(() => database.close());
  const timers = new VirtualTimers(START);
  const journal = new ExecutionJournal(database);
  let { runner, activity } = runnerOf(journal, timers, calls);
  return {
    start: (definition, input = {}) => runner.start(NAME, JSON.stringify(definition), input),
    settle: () => activity.idle(),
    advance: (ms) => timers.advance(ms, () => activity.idle()),
    elapse: async (ms) => {
      await vi.waitUntil(() => timers.hasDue);
      await timers.advance(ms, async () => {});
      await activity.idle();
    },
    restart: async (later) => {
      runner.stop();
      ({ runner, activity } = runnerOf(journal, timers, later));
      runner.resume();
      await activity.idle();
    },
    complete: (token, outcome = { output: {} }) => runner.complete(executionOf(token) ?? '', token, outcome),
    execution: () => journal.find(NAME),
  };
}

function runnerOf(journal: ExecutionJournal, timers: VirtualTimers, calls: Calls) {
  const activity = new Activity();
  const named: Record<string, Call | undefined> = {
    'workflow/advance': calls.advance,
    'workflow/give-up': calls.giveUp,
  };
  const functions = new Functions(async (name) => ({ handler: named[name] }), timers);
  const background = new Background({ functions, activity, foreground: new Foreground(), ended: () => {} });
  const died = async (name: string) => calls.died?.(name);
  const log = () => {};
  return {
    activity,
    runner: new WorkflowRunner({ journal, background, timers, random: () => 1, activity, died, log }),
  };
}
