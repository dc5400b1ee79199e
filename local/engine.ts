import { Background } from './background.ts';
import { Events } from './events.ts';
import { Foreground } from './foreground.ts';
import { Functions } from './functions.ts';
import type { Ground } from './home-parts.ts';
import { Schedules } from './schedules.ts';
import { Checkpoints } from './stream/checkpoints.ts';
import { Streams } from './stream/streams.ts';
import { executionDied } from './workflow/execution-died.ts';
import { ExecutionJournal } from './workflow/execution-journal.ts';
import { WorkflowRunner } from './workflow/workflow-runner.ts';

/** All that happens without a request. */
export interface Engine {
  readonly functions: Functions;
  readonly journal: ExecutionJournal;
  readonly runner: WorkflowRunner;
  readonly schedules: Schedules;
  readonly events: Events;
  readonly foreground: Foreground;
  /** Something may have been written. */
  nudge(): void;
  /** Takes up what a stopped or killed service left. */
  resume(): void;
  /** Resolves when nothing is in flight and everyone has been told of all that was written. */
  quiet(): Promise<void>;
  /** Begins nothing more; resolves when what was in flight has ended. */
  stop(): Promise<void>;
}

/** Step Functions keeps what has ended for so long. */
const KEPT_DAYS = 90;

export function buildEngine(ground: Ground): Engine {
  const { activity, timers, log, database } = ground;
  const foreground = new Foreground();
  const functions = new Functions(ground.load, timers);
  const nudge = () => streams.nudge();
  const background = new Background({ functions, activity, foreground, ended: nudge });
  const checkpoints = new Checkpoints(database);
  const { streamArn } = ground;
  const streams = new Streams({ streamArn, checkpoints, background, foreground, timers, log });
  const journal = new ExecutionJournal(database);
  const events = new Events({ background, timers, log });
  const died = (name: string) => events.publish(executionDied(name));
  const { random } = ground;
  const runner = new WorkflowRunner({ journal, background, timers, random, activity, died, log });
  const schedules = new Schedules({ background, timers, log });
  return {
    functions,
    journal,
    runner,
    schedules,
    events,
    foreground,
    nudge,
    resume: () => {
      journal.prune(new Date(timers.now().getTime() - KEPT_DAYS * 86_400_000));
      runner.resume();
      streams.nudge();
      if (ground.hasSchedules) {
        schedules.start();
      }
    },
    quiet: () => quiet(ground, streams),
    stop: async () => {
      schedules.stop();
      runner.stop();
      background.stop();
      await streams.stop();
      await activity.idle();
    },
  };
}

async function quiet({ activity }: Ground, streams: Streams): Promise<void> {
  let hasRead = true;
  while (hasRead || !activity.isIdle) {
    await activity.idle();
    hasRead = await streams.drain();
  }
}
