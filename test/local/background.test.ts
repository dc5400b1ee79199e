import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Activity } from '../../local/activity.ts';
import { Background, Stopping } from '../../local/background.ts';
import { Foreground } from '../../local/foreground.ts';
import { Functions } from '../../local/functions.ts';
import { VirtualTimers } from '../../local/virtual-timers.ts';
import { START } from '../support/local.ts';

const NAME = 'events/delete-due';

let foreground: Foreground;
let began: number;
let finish: () => void;
let background: Background;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  foreground = new Foreground();
  began = 0;
  const finished = Promise.withResolvers<void>();
  finish = finished.resolve;
  const load = async () => ({
    handler: () => {
      began += 1;
      return finished.promise;
    },
  });
  const functions = new Functions(load, new VirtualTimers(START));
  background = new Background({
    functions,
    activity: new Activity(),
    foreground,
    ended: () => {},
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what nobody waits for', () => {
  it('runs a few at a time while no request is being answered', async () => {
    call(6);
    await soon();
    expect(began).toBe(4);

    finish();
    await soon();
    expect(began).toBe(6);
  });

  it('begins only one in a tenth of a second while requests are being answered', async () => {
    foreground.began();
    finish();
    call(3);
    await soon();
    expect(began).toBe(1);

    vi.advanceTimersByTime(99);
    await soon();
    expect(began).toBe(1);

    vi.advanceTimersByTime(1);
    await soon();
    expect(began).toBe(2);
  });

  it('goes on as soon as the requests have been answered', async () => {
    foreground.began();
    call(3);
    await soon();

    foreground.ended();
    await soon();
    expect(began).toBe(3);
  });

  it('is refused once the service stops, unless it has begun', async () => {
    foreground.began();
    const calls = [call(1), call(1)].flat();
    await soon();

    background.stop();
    finish();

    await expect(calls[0]).resolves.toBeUndefined();
    await expect(calls[1]).rejects.toThrow(Stopping);
    await expect(background.call(NAME, {})).rejects.toThrow(Stopping);
  });
});

function call(times: number): Promise<unknown>[] {
  return Array.from({ length: times }, () => background.call(NAME, {}));
}

/** Until all that follows by itself has happened. */
async function soon(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
