import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startHome } from '../../local/home.ts';
import type { HomeParts } from '../../local/home-parts.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import type { Settings } from '../../schemas/settings.ts';
import { freePorts } from './free-ports.ts';
import { VirtualTimers } from './virtual-timers.ts';

/** A Monday, 9.00 in Copenhagen. */
export const START = new Date('2026-11-23T08:00:00Z');

/** The functions build their AWS clients once in a process, so all its homes stand on one row of ports. */
const ports = freePorts();

export interface LocalOptions {
  readonly settings?: Settings;
  readonly now?: Date;
  readonly load?: HomeParts['load'];
  readonly log?: HomeParts['log'];
}

export interface Local {
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
  stop(): Promise<void>;
}

/** The whole service in this process, on virtual time and a store in memory; stopped after the test. */
export async function startLocal(options: LocalOptions = {}): Promise<Local> {
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
  const timers = new VirtualTimers(options.now ?? START);
  const row = await ports;
  const home = await startHome(
    {
      ports: row,
      folder,
      reset: false,
      publicOrigin: `http://localhost:${row.app}`,
      trustedProxies: ['127.0.0.1'],
    },
    {
      timers,
      storeInMemory: true,
      hasSchedules: false,
      random: () => 0,
      log: options.log ?? logFailures,
      ...(options.settings && { settings: options.settings }),
      ...(options.load && { load: options.load }),
    },
  );
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) {
      isStopped = true;
      await home.stop();
      rmSync(folder, { recursive: true });
    }
  };
  onTestFinished(stop);
  return {
    origin: home.origin,
    inboxOrigin: home.inboxOrigin ?? '',
    timers,
    inbox: async () => {
      await home.quiet();
      return await mailsAt(home.inboxOrigin ?? '');
    },
    advance: (ms) => timers.advance(ms, home.quiet),
    settle: home.quiet,
    sweep: async () => {
      await home.runSchedules();
      await home.quiet();
    },
    stop,
  };
}

export async function mailsAt(inboxOrigin: string): Promise<ShownMail[]> {
  const response = await fetch(`${inboxOrigin}/store`);
  const { emails } = (await response.json()) as { emails: ShownMail[] };
  return emails;
}

/** What goes wrong behind an answer would otherwise be seen nowhere. */
function logFailures(line: string): void {
  if (line.includes(' failed: ')) {
    console.error(line);
  }
}
