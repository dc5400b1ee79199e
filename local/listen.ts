import type { Server } from 'node:http';
import { StartRefused } from './start-refused.ts';

/** Listens on the loopback address alone. */
export function listen(server: Server, port: number, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port, what) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

export function portTaken(port: number, what: string): StartRefused {
  return new StartRefused(
    `Port ${port} for ${what} is taken by another program; set PORT to the first of four free ports.`,
  );
}

/** Stops accepting and resolves when every request has been answered. */
export function closed(server: Server): Promise<void> {
  // A connection that is kept alive counts as open until it is idle and closed.
  const closing = setInterval(() => server.closeIdleConnections(), 20);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(closing);
      resolve();
    });
  });
}
