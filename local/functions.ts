import { randomUUID } from 'node:crypto';
import { eventRules } from '../lib/definition/event-rules.ts';
import { functionLimits } from '../lib/definition/functions.ts';
import { refusals, routes } from '../lib/definition/routes.ts';
import { schedules } from '../lib/definition/schedules.ts';
import { streamConsumers } from '../lib/definition/tables.ts';
import { tasks } from '../lib/definition/tasks.ts';
import type { Timers } from './timers.ts';
import { within } from './within.ts';

const LONGEST_MS = functionLimits.timeoutSeconds * 1000;

type Handler = (event: unknown, context: object) => unknown;
export type LoadFunction = (name: string) => Promise<object>;

const names: ReadonlySet<string> = new Set([
  ...[...routes, ...streamConsumers, ...schedules, ...eventRules].map((entry) => entry.function),
  ...Object.values(refusals),
  ...Object.values(tasks),
]);

export function loadFunction(name: string): Promise<object> {
  return import(new URL(`../functions/${name}.ts`, import.meta.url).href);
}

/** The service's functions by name, each loaded when it is first called. */
export class Functions {
  private readonly load: LoadFunction;
  private readonly timers: Timers;
  /** Asking for a module again is quick, yet not as quick as a call. */
  private readonly loaded = new Map<string, object>();

  constructor(load: LoadFunction, timers: Timers) {
    this.load = load;
    this.timers = timers;
  }

  /** What the function returns; after Lambda's time it is given up, so that none hangs for ever. */
  call(name: string, event: unknown): Promise<unknown> {
    const deadline = new Date(this.timers.now().getTime() + LONGEST_MS);
    return within({ timers: this.timers, deadline, error: 'Sandbox.Timedout' }, this.run(name, event));
  }

  private async run(name: string, event: unknown): Promise<unknown> {
    if (!names.has(name)) {
      throw new Error(`No definition names a function ${name}`);
    }
    const loaded = this.loaded.get(name) ?? (await this.load(name));
    this.loaded.set(name, loaded);
    if (!hasHandler(loaded)) {
      throw new Error(`functions/${name}.ts exports no handler`);
    }
    return loaded.handler(event, contextOf(name));
  }
}

function hasHandler(loaded: object): loaded is { handler: Handler } {
  return 'handler' in loaded && typeof loaded.handler === 'function';
}

function contextOf(functionName: string): object {
  return {
    awsRequestId: randomUUID(),
    functionName,
    functionVersion: '$LATEST',
    memoryLimitInMB: String(functionLimits.memoryMegabytes),
    getRemainingTimeInMillis: () => LONGEST_MS,
  };
}
