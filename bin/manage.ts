// Everything else is imported after this: an older Node would stumble over it without a clear word.
await import(new URL('./require-node.mjs', import.meta.url).href);

const { CommandRefused } = await import('./manage/command-refused.ts');
const { exportTimeline } = await import('./manage/export-timeline.ts');
const { reassign } = await import('./manage/reassign.ts');
const { seed } = await import('./manage/seed.ts');
const { timeline } = await import('./manage/timeline.ts');
const { verify } = await import('./manage/verify.ts');

const commands = new Map([
  ['seed', seed],
  ['reassign', reassign],
  ['timeline', timeline],
  ['export-timeline', exportTimeline],
  ['verify', verify],
]);

try {
  const [name = '', ...rest] = process.argv.slice(2);
  const command = commands.get(name);
  if (command === undefined) {
    throw new CommandRefused(`Name a command: ${[...commands.keys()].join(', ')}`);
  }
  process.stdout.write(`${await command(rest)}\n`);
} catch (error) {
  if (!(error instanceof CommandRefused)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
