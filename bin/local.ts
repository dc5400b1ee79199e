// Everything else is imported after this: an older Node would stumble over it without a clear word.
await import(new URL('./require-node.mjs', import.meta.url).href);

const { StartRefused } = await import('../local/start-refused.ts');

try {
  const { homeOptions } = await import('../local/home-options.ts');
  const { startHome } = await import('../local/home.ts');
  const options = homeOptions(process.env, process.argv.slice(2));
  const home = await startHome(options);
  process.stdout.write(`Interesseret answers at ${options.publicOrigin}\n`);
  process.stdout.write(`Every mail is shown at    ${home.inboxOrigin ?? 'no page: mail leaves by SMTP'}\n`);
  const stop = () => home.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, stop);
  }
} catch (error) {
  if (!(error instanceof StartRefused)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
