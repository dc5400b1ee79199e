import { careless } from './careless/careless.ts';
import { prepare } from './prepare.ts';
import { playSchedule } from './schedule.ts';
import type { Careless } from './world.ts';

/** Which schedules one process plays: every so many-th from the first on. */
export interface Share {
  readonly first: number;
  readonly step: number;
  readonly end: number;
  readonly careless?: string;
}

/** What a process tells of a schedule that it has played. */
export interface Outcome {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly mails: number;
  readonly calls: number;
  /** Of the whole process so far. */
  readonly cpuMs: number;
}

const versions: Readonly<Record<string, Careless>> = careless;

/** Plays its share, run by `simulate.ts` as a process of its own. */
process.on('message', (share: Share) => {
  play(share).then(
    () => process.exit(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function play({ first, step, end, careless: name = '' }: Share): Promise<void> {
  const handlers = await prepare();
  const version = versions[name];
  for (let seed = first; seed < end; seed += step) {
    const { violations, scene } = await playSchedule({
      seed,
      handlers,
      ...(version && { careless: version }),
    });
    const { user, system } = process.cpuUsage();
    const { mailbox, aws } = scene.world;
    await tell({
      seed,
      violations,
      mails: mailbox.mails.length,
      calls: aws.calls,
      cpuMs: (user + system) / 1000,
    });
  }
}

function tell(outcome: Outcome): Promise<void> {
  return new Promise((resolve) => process.send?.(outcome, () => resolve()));
}
