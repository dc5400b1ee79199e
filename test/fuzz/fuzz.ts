import { parseArgs } from 'node:util';
import { fuzz } from './fuzz-run.ts';

/**
 * `npm run fuzz -- --cases 100000`: requests with something wrong in them; with `--seed 7` the same again,
 * with `--minutes 10` as many as fit.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);

say(`seed ${seed}`);
const cases = Number(values.cases);
const fuzzed = await fuzz({
  cases,
  seed,
  told: say,
  ...(values.minutes && { minutes: Number(values.minutes) }),
});
say(JSON.stringify(fuzzed, null, 2));
process.exitCode = fuzzed.faults.length === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
