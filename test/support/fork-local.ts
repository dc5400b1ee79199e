import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HomeOptions } from '../../local/home-options.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import { freePorts } from './free-ports.ts';
import { mailsAt, START } from './local.ts';
import type { Order } from './local-child.ts';

export interface ForkedLocal {
  readonly origin: string;
  readonly servicesOrigin: string;
  inbox(): Promise<ShownMail[]>;
  advance(ms: number): Promise<void>;
  settle(): Promise<void>;
  sweep(): Promise<void>;
  /** SIGKILL: nothing of the process runs any more. */
  kill(): Promise<void>;
  /** Starts again on the same folder and ports, `later` ms after the time at which the last one ended. */
  restart(later?: number): Promise<void>;
}

interface ForkOptions {
  /** A module whose `load` takes the place of the service's own functions. */
  readonly load?: string;
  readonly now?: Date;
}

/** The service as a child process that can be killed at any moment, on virtual time and files that stay. */
export async function forkLocal({ load, now = START }: ForkOptions = {}): Promise<ForkedLocal> {
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
  const ports = await freePorts();
  const origin = `http://localhost:${ports.app}`;
  const options: HomeOptions = { ports, folder, reset: false, publicOrigin: origin, trustedProxies: [] };
  let present = now.getTime();
  let child = new Child();
  const begin = () =>
    child.order({ kind: 'start', options, now: new Date(present).toISOString(), ...(load && { load }) });
  onTestFinished(async () => {
    await child.kill();
    endStoreOf(folder);
    rmSync(folder, { recursive: true });
  });
  await begin();
  return {
    origin,
    servicesOrigin: `http://127.0.0.1:${ports.services}`,
    inbox: async () => {
      await child.order({ kind: 'settle' });
      return await mailsAt(`http://localhost:${ports.inbox}`);
    },
    advance: async (ms) => {
      present += ms;
      await child.order({ kind: 'advance', ms });
    },
    settle: () => child.order({ kind: 'settle' }),
    sweep: () => child.order({ kind: 'sweep' }),
    kill: () => child.kill(),
    restart: async (later = 0) => {
      present += later;
      child = new Child();
      await begin();
    },
  };
}

/** The store outlives a killed service; the next start would end it. */
function endStoreOf(folder: string): void {
  const pidFile = join(folder, 'store.pid');
  if (existsSync(pidFile)) {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  }
}

class Child {
  private readonly process: ChildProcess;
  private readonly answers = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  private orders = 0;

  constructor() {
    this.process = fork(new URL('./local-child.ts', import.meta.url), { execArgv: [] });
    this.process.on('message', ({ id, error }: { id: number; error?: string }) => {
      const answer = this.answers.get(id);
      this.answers.delete(id);
      error === undefined ? answer?.resolve() : answer?.reject(new Error(error));
    });
    this.process.on('exit', () => {
      for (const { reject } of this.answers.values()) {
        reject(new Error('The service ended'));
      }
    });
  }

  order(order: Order): Promise<void> {
    this.orders += 1;
    const id = this.orders;
    return new Promise((resolve, reject) => {
      this.answers.set(id, { resolve, reject });
      this.process.send({ id, order });
    });
  }

  async kill(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const exit = once(this.process, 'exit');
      this.process.kill('SIGKILL');
      await exit;
    }
  }
}
