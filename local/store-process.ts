import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { portTaken } from './listen.ts';
import { StartRefused } from './start-refused.ts';
import { tendStreamRecords } from './tend-stream-records.ts';

export const STORE_PID_FILE = 'store.pid';

const TRIES = 500;
const TRY_EVERY_MS = 10;

export interface StoreProcess {
  stop(): Promise<void>;
}

/**
 * The embedded DynamoDB-compatible server: dynoxide, one binary with SQLite inside. Two of them open one
 * file without a word, so one that outlived a killed service is ended before the next begins.
 */
export async function startStore(port: number, folder: string, inMemory: boolean): Promise<StoreProcess> {
  const binary = storeBinary();
  const pidFile = join(folder, STORE_PID_FILE);
  await endOrphan(pidFile, binary);
  await refuseTakenPort(port);
  const file = join(folder, 'store.sqlite');
  const kept = inMemory ? [] : ['--db-path', file];
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), ...kept], {
    stdio: 'ignore',
    // A process group of its own: Ctrl-C goes to the service, which lets the store end last.
    detached: true,
  });
  await once(child, 'spawn');
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  writeFileSync(pidFile, String(child.pid));
  await answering(child, port);
  if (!inMemory) {
    tendStreamRecords(file);
  }
  return {
    async stop() {
      process.off('exit', kill);
      await ended(child);
      rmSync(pidFile, { force: true });
    },
  };
}

function storeBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(manifest, '..', 'dynoxide');
  } catch (cause) {
    const advice = 'Run "npm ci", or start any DynamoDB-compatible server and name it in DYNAMODB_ENDPOINT.';
    throw new StartRefused(`The embedded store (${name}) is not installed here. ${advice}`, { cause });
  }
}

async function endOrphan(pidFile: string, binary: string): Promise<void> {
  const pid = numberIn(pidFile);
  if (pid === undefined || !runs(pid, binary)) {
    return;
  }
  process.kill(pid, 'SIGTERM');
  for (let tries = 0; runs(pid, binary) && tries < TRIES; tries += 1) {
    await wait(TRY_EVERY_MS);
  }
}

function numberIn(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    // No file: the last one ended in order.
    return undefined;
  }
}

/** Whether that process is this very program: ids are given again to others. */
function runs(pid: number, binary: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`) === binary;
  } catch {
    return false;
  }
}

async function refuseTakenPort(port: number): Promise<void> {
  if (await accepts(port)) {
    throw portTaken(port, 'the store');
  }
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (child.exitCode !== null) {
      throw new StartRefused(`The embedded store ended at once (code ${child.exitCode}).`);
    }
    if (await accepts(port)) {
      return;
    }
    await wait(TRY_EVERY_MS);
  }
  throw new StartRefused('The embedded store does not answer.');
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }
}
