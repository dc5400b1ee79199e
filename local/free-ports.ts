import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Ports } from './home-options.ts';

/** Below the range from which the system gives ports to outgoing connections. */
const LOWEST = 10_000;
const HIGHEST = 32_000;

/** Four neighbouring ports that are free now. */
export async function freePorts(): Promise<Ports> {
  for (;;) {
    const app = LOWEST + 4 * Math.floor((Math.random() * (HIGHEST - LOWEST)) / 4);
    const free = await Promise.all([app, app + 1, app + 2, app + 3].map(isFree));
    if (free.every(Boolean)) {
      return { app, inbox: app + 1, store: app + 2, services: app + 3 };
    }
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
