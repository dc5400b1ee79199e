import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Settings } from '../../schemas/settings.ts';
import type { Round } from './rounds.ts';

/** What the parent asks of the floor's process. */
export interface FloorOrder {
  readonly settings: Settings;
  readonly slotIds: readonly string[];
  readonly atOnce: number;
}

export interface Floor {
  readonly pids: readonly number[];
  /** Sends the transactions of these submissions, and nothing else. */
  round(order: FloorOrder): Promise<Round>;
  stop(): Promise<void>;
}

/** A process that sends the service's own transaction bare, to a store of its own. */
export async function startFloor(): Promise<Floor> {
  const child = fork(new URL('./floor-child.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  process.once('exit', () => child.kill());
  const storePid = await answer<number>(child);
  return {
    pids: [child.pid ?? 0, storePid],
    round: (order) => {
      child.send(order);
      return answer<Round>(child);
    },
    stop: async () => {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const end = () => ended.abort(new Error('The floor ended'));
  child.once('exit', end);
  const [message] = (await once(child, 'message', { signal: ended.signal })) as [T];
  child.off('exit', end);
  return message;
}
