// Everything else is imported after this: an older Node would stumble over it without a clear word.
await import(new URL('./require-node.mjs', import.meta.url).href);

const { StartRefused } = await import('../local/start-refused.ts');

try {
  const { homeOptions } = await import('../local/home-options.ts');
  const { startHome } = await import('../local/home.ts');
  const options = homeOptions(process.env, process.argv.slice(2));
  const starting = startHome(options);
  // From now on there is a store to end, also where the signal comes before the first answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await (await starting).stop();
      process.exit(0);
    });
  }
  const home = await starting;
  process.stdout.write(`Interesseret answers at ${options.publicOrigin}\n`);
  process.stdout.write(inboxLine(home.inboxOrigin));
} catch (error) {
  if (!(error instanceof StartRefused)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

function inboxLine(inboxOrigin: string | undefined): string {
  return inboxOrigin ? `Every mail is shown at ${inboxOrigin}\n` : 'Mail leaves by SMTP\n';
}
