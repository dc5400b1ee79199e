import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The kernel counts a process's time in hundredths of a second. */
const MS_PER_TICK = 10;
const QUIET_FOR_MS = 400;
/** The store is asked for news every second also when there are none. */
const QUIET_BELOW = 0.06;

/** Processor time that a process has used, user and system, in milliseconds. */
export function cpuMs(pid: number): number {
  // The name in parentheses may hold spaces: what counts begins after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

export function residentMiB(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Resolves when these processes have nothing more to do, so that the next round has the machine. */
export async function quiet(pids: readonly number[]): Promise<void> {
  const used = () => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
  for (let before = used(), calm = 0; calm < 3; ) {
    await pause(QUIET_FOR_MS);
    const after = used();
    calm = after - before < QUIET_FOR_MS * QUIET_BELOW ? calm + 1 : 0;
    before = after;
  }
}
