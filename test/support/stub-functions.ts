import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * Functions for the tests that kill the service. They write each call into the file that STUB_LOG names,
 * for nothing in memory outlives them, and never return from the call that STUB_HANG names, `advance 2`
 * say: there the kill comes.
 */
const log = process.env['STUB_LOG'] ?? '';

export async function load(name: string): Promise<object> {
  return { handler: (event: object) => answer(name.split('/')[1] ?? '', event) };
}

async function answer(name: string, event: object): Promise<unknown> {
  const earlier = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  const call = `${name} ${earlier.filter((line) => line.startsWith(`${name} `)).length + 1}`;
  appendFileSync(log, `${call} ${JSON.stringify(event)}\n`);
  if (process.env['STUB_HANG'] === call) {
    await new Promise(() => {});
  }
  return { next: 'end', ...event };
}
