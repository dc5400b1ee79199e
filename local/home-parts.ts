import type { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../schemas/settings.ts';
import type { Activity } from './activity.ts';
import type { Endings } from './endings.ts';
import { type LoadFunction, loadFunction } from './functions.ts';
import type { HomeOptions } from './home-options.ts';
import { systemTimers, type Timers } from './timers.ts';

/** What tests replace. */
export interface HomeParts {
  readonly timers: Timers;
  readonly load: LoadFunction;
  readonly log: (line: string) => void;
  /** From 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly storeInMemory: boolean;
  /** Whether what runs by the clock does so by itself. */
  readonly hasSchedules: boolean;
  /** Stored at the start, in place of the example organisation. */
  readonly settings: Settings | undefined;
}

export const ownParts: HomeParts = {
  timers: systemTimers,
  load: loadFunction,
  log: (line) => process.stdout.write(`${line}\n`),
  random: Math.random,
  storeInMemory: false,
  hasSchedules: true,
  settings: undefined,
};

/** What everything on this machine is built from. */
export interface Ground extends HomeParts {
  readonly options: HomeOptions;
  readonly database: DatabaseSync;
  readonly streamArn: string;
  readonly activity: Activity;
  readonly endings: Endings;
}
