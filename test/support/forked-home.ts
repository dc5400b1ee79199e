import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../local/free-ports.ts';
import type { HomeOptions, Ports } from '../../local/home-options.ts';
import type { Settings } from '../../schemas/settings.ts';
import type { Order, StartOrder } from './local-child.ts';

/** What was compiled is kept for the next start, which is then faster. */
const AS_NPM_START_DOES = ['--import', new URL('../../bin/require-node.mjs', import.meta.url).href];

export interface ForkedOptions {
  /** A module whose `load` takes the place of the service's own functions. */
  readonly load?: string;
  /** What time it is at the first start. */
  readonly now: Date;
  /** `virtual` stands still until it is told to go on; what runs by the clock then waits for its order. */
  readonly clock: StartOrder['clock'];
  readonly settings?: Settings;
}

/** The service as a process that can be killed at any moment, with files that stay. */
export class ForkedHome {
  readonly ports: Ports;
  readonly origin: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
  private readonly options: ForkedOptions;
  private child = new Child();
  /** The time of the service when it was last started or told to go on, and ours at that moment. */
  private present: number;
  private presentSince = Date.now();

  private constructor(options: ForkedOptions, ports: Ports) {
    this.options = options;
    this.ports = ports;
    this.origin = `http://localhost:${ports.app}`;
    this.present = options.now.getTime();
  }

  static async start(options: ForkedOptions): Promise<ForkedHome> {
    const home = new ForkedHome(options, await freePorts());
    await home.begin();
    return home;
  }

  /** What the service takes for the present. */
  now(): Date {
    const passed = this.options.clock === 'virtual' ? 0 : Date.now() - this.presentSince;
    return new Date(this.present + passed);
  }

  async advance(ms: number): Promise<void> {
    this.present += ms;
    await this.child.order({ kind: 'advance', ms });
  }

  settle(): Promise<void> {
    return this.child.order({ kind: 'settle' });
  }

  sweep(): Promise<void> {
    return this.child.order({ kind: 'sweep' });
  }

  /** SIGKILL: nothing of the process runs any more. The store outlives it; the next start ends that. */
  kill(): Promise<void> {
    return this.child.kill();
  }

  killStore(): void {
    const pidFile = join(this.folder, 'store.pid');
    if (existsSync(pidFile)) {
      process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
    }
  }

  /** Starts again on the same folder and ports, `later` ms after the time at which the last one ended. */
  async restart(later = 0): Promise<void> {
    this.present = this.now().getTime() + later;
    this.child = new Child();
    await this.begin();
  }

  /** Nothing of it is left. */
  async remove(): Promise<void> {
    await this.kill();
    try {
      this.killStore();
    } catch {
      // It had been killed before.
    }
    rmSync(this.folder, { recursive: true });
  }

  private async begin(): Promise<void> {
    const { ports, folder, origin } = this;
    const { load, clock, settings } = this.options;
    const options: HomeOptions = { ports, folder, reset: false, publicOrigin: origin, trustedProxies: [] };
    this.presentSince = Date.now();
    await this.child.order({
      kind: 'start',
      options,
      clock,
      now: new Date(this.present).toISOString(),
      ...(load && { load }),
      ...(settings && { settings }),
    });
  }
}

class Child {
  private readonly process: ChildProcess;
  private readonly answers = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  private orders = 0;

  constructor() {
    this.process = fork(new URL('./local-child.ts', import.meta.url), { execArgv: AS_NPM_START_DOES });
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
