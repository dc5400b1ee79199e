import { onTestFinished } from 'vitest';
import { mailsAt } from '../../local/mail/mails-at.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import type { Settings } from '../../schemas/settings.ts';
import { ForkedHome } from './forked-home.ts';
import { START } from './local.ts';

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
  readonly settings?: Settings;
}

/** The service as a child process that can be killed at any moment, on virtual time; gone after the test. */
export async function forkLocal({ load, now = START, settings }: ForkOptions = {}): Promise<ForkedLocal> {
  const home = await ForkedHome.start({
    now,
    clock: 'virtual',
    ...(load && { load }),
    ...(settings && { settings }),
  });
  onTestFinished(() => home.remove());
  return {
    origin: home.origin,
    servicesOrigin: `http://127.0.0.1:${home.ports.services}`,
    inbox: async () => {
      await home.settle();
      return await mailsAt(`http://localhost:${home.ports.inbox}`);
    },
    advance: (ms) => home.advance(ms),
    settle: () => home.settle(),
    sweep: () => home.sweep(),
    kill: () => home.kill(),
    restart: (later) => home.restart(later),
  };
}
