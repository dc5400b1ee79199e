// Everything else is imported after this: an older Node would stumble over it without a clear word.
await import(new URL('./require-node.mjs', import.meta.url).href);

const { CommandRefused } = await import('./manage/command-refused.ts');
const { StartRefused } = await import('../local/start-refused.ts');
const { rehearse } = await import('./rehearse/rehearse.ts');

// Whatever is under way ends with the process, and is cleared away at its exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

try {
  await rehearse(process.argv.slice(2), (text) => process.stdout.write(text));
} catch (error) {
  if (!(error instanceof CommandRefused || error instanceof StartRefused)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
