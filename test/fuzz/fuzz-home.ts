import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../local/free-ports.ts';
import { type Home, startHome } from '../../local/home.ts';
import { mailsAt } from '../../local/mail/mails-at.ts';
import { VirtualTimers } from '../../local/virtual-timers.ts';
import { aBusyOrganisation } from '../support/a-busy-organisation.ts';
import { START } from '../support/local.ts';
import { Story } from '../support/story.ts';

export interface FuzzHome {
  readonly origin: string;
  readonly timers: VirtualTimers;
  readonly story: Story;
  /** What the service itself called an error so far. */
  readonly failures: readonly string[];
  stop(): Promise<void>;
}

/** The whole service in this process, on a store in memory, for as long as nobody stops it. */
export async function startFuzzHome(): Promise<FuzzHome> {
  // Refusals are what is wanted here, and there are very many.
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
  const ports = await freePorts();
  const timers = new VirtualTimers(START);
  const failures: string[] = [];
  const options = { ports, folder, reset: false, publicOrigin: `http://localhost:${ports.app}` };
  const home: Home = await startHome(
    { ...options, trustedProxies: [] },
    {
      timers,
      storeInMemory: true,
      hasSchedules: false,
      random: () => 0,
      settings: aBusyOrganisation({ horizonDays: 14 }),
      log: (line) => {
        if (line.includes(' failed: ')) {
          failures.push(line);
        }
      },
    },
  );
  const story = new Story({
    origin: home.origin,
    inbox: async () => {
      await home.quiet();
      return await mailsAt(home.inboxOrigin ?? '');
    },
    advance: (ms) => timers.advance(ms, home.quiet),
    settle: home.quiet,
  });
  return {
    origin: home.origin,
    timers,
    story,
    failures,
    stop: async () => {
      await home.quiet();
      await home.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
