import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { torture } from './rounds.ts';

/** `npm run torture -- --rounds 100`, with `--seed 7` to repeat: kills the service under load. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);

// While its store is dead the service has much to say, and all of it is known.
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT';

say(`seed ${seed}`);
const { faults, ...figures } = await torture({
  rounds: Number(values.rounds),
  seed,
  told: say,
});
say(JSON.stringify(figures, null, 2));
say(faults.length === 0 ? 'Nothing that was acknowledged is lost.' : faults.join('\n'));
if (figures.lateRounds > 0) {
  say(
    `Late ${figures.lateRounds} times; others keep this machine busy where its load is above 2: ${loadavg()}`,
  );
}
process.exitCode = faults.length + figures.lateRounds === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
