import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.ts';
import { startHome } from './home.ts';
import type { Ports } from './home-options.ts';
import type { HomeParts } from './home-parts.ts';
import { mailsAt } from './mail/mails-at.ts';
import type { ShownMail } from './mail/shown-mail.ts';
import { VirtualTimers } from './virtual-timers.ts';

export interface VirtualHomeOptions {
  /** Where its clock stands at first. */
  readonly now: Date;
  readonly settings?: HomeParts['settings'];
  readonly load?: HomeParts['load'];
  readonly log?: HomeParts['log'];
}

export interface VirtualHome {
  readonly origin: string;
  /** Where the mails are shown. */
  readonly inboxOrigin: string;
  readonly timers: VirtualTimers;
  /** Every mail so far, oldest first, once nothing is in flight. */
  inbox(): Promise<ShownMail[]>;
  /** Lets so much time pass, and everything happen that falls due in it. */
  advance(ms: number): Promise<void>;
  /** Waits until nothing is in flight. */
  settle(): Promise<void>;
  /** Runs everything that runs by the clock, once; by itself nothing of it runs here. */
  sweep(): Promise<void>;
  /** Leaves nothing behind. */
  stop(): Promise<void>;
}

let row: Promise<Ports> | undefined;

/** The whole service in this process, on a clock that is told to go on, over a store in memory. */
export async function startVirtualHome(options: VirtualHomeOptions): Promise<VirtualHome> {
  const { now, ...replaced } = options;
  // The functions build their AWS clients once in a process, so all its homes stand on one row of ports.
  row ??= freePorts();
  const ports = await row;
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
  const timers = new VirtualTimers(now);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A process that is told to end, or fails half way, leaves nothing either.
  process.once('exit', remove);
  const publicOrigin = `http://localhost:${ports.app}`;
  const home = await startHome(
    { ports, folder, reset: false, publicOrigin, trustedProxies: ['127.0.0.1'] },
    { log: logFailures, ...replaced, timers, storeInMemory: true, hasSchedules: false, random: () => 0 },
  );
  const inboxOrigin = home.inboxOrigin ?? '';
  return {
    origin: home.origin,
    inboxOrigin,
    timers,
    inbox: async () => {
      await home.quiet();
      return await mailsAt(inboxOrigin);
    },
    advance: (ms) => timers.advance(ms, home.quiet),
    settle: home.quiet,
    sweep: async () => {
      await home.runSchedules();
      await home.quiet();
    },
    stop: async () => {
      await home.stop();
      process.off('exit', remove);
      remove();
    },
  };
}

/** What goes wrong behind an answer would otherwise be seen nowhere. */
function logFailures(line: string): void {
  if (line.includes(' failed: ')) {
    console.error(line);
  }
}
