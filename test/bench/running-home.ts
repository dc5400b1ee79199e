import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../../local/free-ports.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Settings } from '../../schemas/settings.ts';
import { seedSettings } from './store-access.ts';

const PROBE_EVERY_MS = 5;
const PATIENCE_MS = 20_000;

export interface RunningHome {
  readonly origin: string;
  readonly inboxOrigin: string;
  readonly storeEndpoint: string;
  readonly pid: number;
  readonly storePid: number;
  /** From the start of the process to the first page that was answered. */
  readonly firstPageMs: number;
  /** Ends it; `read` is shown what it leaves, before that is removed. */
  stop(read?: (folder: string) => void): Promise<void>;
}

/** What `npm start` starts, in a folder and on ports of its own; with these settings, if any. */
export async function startRunningHome(settings?: Settings): Promise<RunningHome> {
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-bench-'));
  const port = (await freePorts()).app;
  const storeEndpoint = `http://127.0.0.1:${port + 2}`;
  if (settings !== undefined) {
    const first = spawnHome(folder, port);
    await firstPage(`http://localhost:${port}`);
    await seedSettings(storeEndpoint, settings);
    await end(first);
  }
  const startedAt = performance.now();
  const child = spawnHome(folder, port);
  const origin = `http://localhost:${port}`;
  await firstPage(origin);
  return {
    origin,
    inboxOrigin: `http://localhost:${port + 1}`,
    storeEndpoint,
    pid: child.pid ?? 0,
    storePid: Number(readFileSync(join(folder, 'store.pid'), 'utf8')),
    firstPageMs: performance.now() - startedAt,
    stop: async (read) => {
      await end(child);
      read?.(folder);
      rmSync(folder, { recursive: true });
    },
  };
}

function spawnHome(folder: string, port: number): ChildProcess {
  const [, ...words] = packageJson.scripts.start.split(' ');
  const child = spawn(process.execPath, words, {
    cwd: new URL('../../', import.meta.url),
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

async function firstPage(origin: string): Promise<void> {
  for (const giveUpAt = performance.now() + PATIENCE_MS; performance.now() < giveUpAt; ) {
    const answer = await fetch(`${origin}/forms/interest`).catch(() => undefined);
    await answer?.text();
    if (answer?.status === 200) {
      return;
    }
    await pause(PROBE_EVERY_MS);
  }
  throw new Error('The service did not start');
}

async function end(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
