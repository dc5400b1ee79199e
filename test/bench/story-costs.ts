import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from '../../functions/domain/time-units.ts';
import { freePorts } from '../../local/free-ports.ts';
import { type LoadFunction, loadFunction } from '../../local/functions.ts';
import { startHome } from '../../local/home.ts';
import { mailsAt } from '../../local/mail/mails-at.ts';
import { VirtualTimers } from '../../local/virtual-timers.ts';
import { watchStates } from '../support/entered-states.ts';
import { START } from '../support/local.ts';
import { type Sent, Story } from '../support/story.ts';
import { countStoreCalls, type StoreCalls } from './store-calls.ts';

export interface StoryCost extends StoreCalls {
  readonly name: string;
  readonly transitions: number;
  readonly mails: number;
  /** Pages and programs' requests. */
  readonly requests: number;
  /** Functions called, the requests' own included. */
  readonly invocations: number;
}

/** Each ends with everything settled: mails sent, execution over. */
const stories: readonly { name: string; follow: (story: Story, sent: Sent) => Promise<unknown> }[] = [
  { name: 'approve', follow: async (story, sent) => story.approve(sent).then(() => story.letUndoPass()) },
  { name: 'decline', follow: async (story, sent) => story.decline(sent).then(() => story.letUndoPass()) },
  { name: 'expire', follow: async (story) => story.place.advance(10 * DAY) },
  { name: 'withdraw', follow: async (story, sent) => story.press(sent.statusUrl, { act: 'withdraw' }) },
];

/** What each story costs from the form's last button to its end, on virtual time and with nothing else going on. */
export async function storyCosts(): Promise<StoryCost[]> {
  const called = countCalls();
  const { story, stop } = await startStage(called.load);
  const storeCalls = await countStoreCalls();
  const transitions = watchStates();
  const costs: StoryCost[] = [];
  try {
    for (const { name, follow } of stories) {
      const body = await story.submission();
      const mailsBefore = (await story.place.inbox()).length;
      storeCalls.take();
      transitions.take();
      called.take();
      const sent = await story.submit(body);
      await follow(story, sent);
      const mails = (await story.place.inbox()).length - mailsBefore;
      costs.push({
        name,
        ...storeCalls.take(),
        transitions: transitions.take().length,
        ...called.take(),
        mails,
      });
    }
  } finally {
    await stop();
  }
  return costs;
}

/** Counts every call of a function. */
function countCalls() {
  let names: string[] = [];
  return {
    load: async (name: string) => {
      const { handler } = (await loadFunction(name)) as { handler: (...given: unknown[]) => unknown };
      return {
        handler: (...given: unknown[]) => {
          names.push(name);
          return handler(...given);
        },
      };
    },
    take: () => {
      const requests = names.filter((name) => name.startsWith('api/')).length;
      const invocations = names.length;
      names = [];
      return { requests, invocations };
    },
  };
}

async function startStage(load: LoadFunction) {
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-bench-'));
  const ports = await freePorts();
  const timers = new VirtualTimers(START);
  const publicOrigin = `http://localhost:${ports.app}`;
  const home = await startHome(
    { ports, folder, reset: false, publicOrigin, trustedProxies: [] },
    { timers, load, storeInMemory: true, hasSchedules: false, log: () => {} },
  );
  const story = new Story({
    origin: home.origin,
    inbox: async () => {
      await home.quiet();
      return mailsAt(home.inboxOrigin ?? '');
    },
    advance: (ms) => timers.advance(ms, home.quiet),
    settle: home.quiet,
  });
  const stop = async () => {
    await home.stop();
    rmSync(folder, { recursive: true });
  };
  return { story, stop };
}
