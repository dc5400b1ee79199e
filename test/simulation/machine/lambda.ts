import { AsyncLocalStorage } from 'node:async_hooks';
import { functionLimits } from '../../../lib/definition/functions.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

const LONGEST_MS = functionLimits.timeoutSeconds * 1000;

/** One run of a function. */
export class Invocation {
  readonly id: number;
  readonly name: string;
  /** Calls and pauses that it waits for. */
  pending = 0;
  state: 'runs' | 'ended' | 'died' = 'runs';
  /** Something was done to it that may show: a fault, or its death. */
  isHarmed = false;
  /** It threw. */
  hasFailed = false;

  constructor(id: number, name: string) {
    this.id = id;
    this.name = name;
  }
}

/** Its process is gone, or its time was over; what it had asked for may still be done. */
export class FunctionDied extends Error {
  override readonly name = 'Sandbox.Timedout';
}

export type Handler = (event: unknown, context: object) => unknown;

export interface LambdaParts {
  readonly time: VirtualTime;
  readonly random: Random;
  /** How long a run takes to begin. */
  readonly startsAfterMs: () => number;
  readonly handlers: ReadonlyMap<string, Handler>;
}

const present = new AsyncLocalStorage<Invocation>();

/** Runs the real handlers; any of them can die between two of its calls. */
export class Lambda {
  /** Every run so far, by its number. */
  readonly invocations: Invocation[] = [];
  private readonly running = new Set<Invocation>();
  private readonly ends = new Map<Invocation, (error: Error) => void>();
  private readonly parts: LambdaParts;

  constructor(parts: LambdaParts) {
    this.parts = parts;
  }

  /** The run in which this is asked. */
  static present(): Invocation | undefined {
    return present.getStore();
  }

  invoke(name: string, event: unknown): Promise<unknown> {
    const { time, handlers, startsAfterMs } = this.parts;
    const handler = handlers.get(name);
    if (handler === undefined) {
      throw new Error(`No definition names a function ${name}`);
    }
    const invocation = new Invocation(this.invocations.length, name);
    this.invocations.push(invocation);
    return new Promise((resolve, reject) => {
      time.after(startsAfterMs(), () => {
        const cancel = time.after(LONGEST_MS, () => this.kill(invocation));
        this.running.add(invocation);
        this.ends.set(invocation, reject);
        const run = async () => handler(event, contextOf(name));
        present.run(invocation, run).then(
          (result) => this.end(invocation, cancel) && resolve(result),
          (error: unknown) => {
            invocation.hasFailed = true;
            this.end(invocation, cancel) && reject(error);
          },
        );
      });
    });
  }

  /** Nothing of it goes on; whoever waits for it hears so at once, or as late as its time was. */
  kill(invocation: Invocation): void {
    const ended = this.ends.get(invocation);
    if (this.running.delete(invocation) && ended !== undefined) {
      invocation.state = 'died';
      invocation.isHarmed = true;
      this.ends.delete(invocation);
      const { time, random } = this.parts;
      const hearsAfterMs = random.chance(0.5) ? 0 : random.between(0, LONGEST_MS);
      time.after(hearsAfterMs, () => ended(new FunctionDied(`${invocation.name} died`)));
    }
  }

  get isIdle(): boolean {
    return this.running.size === 0;
  }

  /** Whether any run is at work by itself, waiting for nothing that time would bring. */
  get isComputing(): boolean {
    for (const { pending } of this.running) {
      if (pending === 0) {
        return true;
      }
    }
    return false;
  }

  private end(invocation: Invocation, cancelTimeOut: () => void): boolean {
    cancelTimeOut();
    this.ends.delete(invocation);
    if (!this.running.delete(invocation)) {
      return false;
    }
    invocation.state = 'ended';
    return true;
  }
}

function contextOf(functionName: string): object {
  return {
    awsRequestId: 'simulated',
    functionName,
    functionVersion: '$LATEST',
    memoryLimitInMB: String(functionLimits.memoryMegabytes),
    getRemainingTimeInMillis: () => LONGEST_MS,
  };
}
