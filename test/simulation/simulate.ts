import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Outcome, Share } from './play-share.ts';

/**
 * `npm run simulate -- --schedules 1000 --seed 1`: plays so many lives of the system, each from its own
 * seed, counted from the given one on. What the witness finds is printed with the command that plays it
 * again.
 */
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    careless: { type: 'string' },
  },
});
const first = Number(values.seed);
const end = first + Number(values.schedules);
const workers = Math.min(Number(values.workers), Number(values.schedules));

const started = performance.now();
const sums = { played: 0, failed: 0, mails: 0, calls: 0 };
const cpuMs = new Map<number, number>();

await Promise.all(
  Array.from({ length: workers }, (_, index) =>
    played({
      first: first + index,
      step: workers,
      end,
      ...(values.careless !== undefined && { careless: values.careless }),
    }),
  ),
);
report();
process.exitCode = sums.failed === 0 ? 0 : 1;

function played(share: Share): Promise<void> {
  const child = fork(new URL('./play-share.ts', import.meta.url));
  child.on('message', (outcome: Outcome) => count(outcome, child));
  child.send(share);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('A process has failed'))));
  });
}

function count({ seed, violations, mails, calls, cpuMs: used }: Outcome, { pid = 0 }: ChildProcess): void {
  sums.played += 1;
  sums.mails += mails;
  sums.calls += calls;
  cpuMs.set(pid, used);
  if (violations.length > 0) {
    sums.failed += 1;
    const again = values.careless === undefined ? '' : ` --careless ${values.careless}`;
    console.log(`npm run simulate -- --schedules 1 --seed ${seed}${again}`);
    console.log(violations.map((violation) => `  ${violation}`).join('\n'));
  }
  if (sums.played % 10_000 === 0) {
    report();
  }
}

function report(): void {
  const { played, failed, mails, calls } = sums;
  const seconds = (performance.now() - started) / 1000;
  const cpu = [...cpuMs.values()].reduce((sum, used) => sum + used, 0);
  const figures = [
    `${played} schedules from seed ${first}, ${failed} with a violation`,
    `${seconds.toFixed(1)} s, ${(played / seconds).toFixed(1)} a second, ${(cpu / played).toFixed(1)} ms of processor each`,
    `${calls} calls of AWS, ${mails} mails`,
  ];
  console.log(figures.join('; '));
}
