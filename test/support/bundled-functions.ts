import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { join } from 'node:path';

/**
 * The functions as they are deployed: the bundles in the folder that BUNDLES names. Whoever loads this
 * module reaches this machine alone, and each function that is called is written down in CALLED. The one
 * that BROKEN names does not start.
 */
const folder = process.env['BUNDLES'] ?? '';
const called = process.env['CALLED'] ?? '';
const required = createRequire(join(folder, 'of-bundles.js'));

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

interface Connectable {
  connect(this: Socket, ...given: unknown[]): Socket;
}

const { connect } = Socket.prototype as Connectable;
(Socket.prototype as Connectable).connect = function (...given) {
  const { host, path } = [given].flat(3)[0] as { host?: string; path?: string };
  if (path === undefined && host !== undefined && !LOOPBACK.has(host)) {
    process.stderr.write(`A function asked for ${host}\n`);
    process.exit(1);
  }
  return connect.apply(this, given);
};

/** A bundle has the clock of its own machine, which here is the one that the test moves. */
export function keepTime(now: () => Date): void {
  globalThis.Date = new Proxy(Date, {
    construct: (target, given) => (given.length === 0 ? now() : (Reflect.construct(target, given) as Date)),
    get: (target, property) => (property === 'now' ? () => now().getTime() : Reflect.get(target, property)),
  });
}

export async function load(name: string): Promise<object> {
  if (name === process.env['BROKEN']) {
    throw new Error('It does not start');
  }
  appendFileSync(called, `${name}\n`);
  return required(`./${name}`) as object;
}
