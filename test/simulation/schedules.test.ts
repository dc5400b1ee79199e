import { beforeAll, describe, expect, it } from 'vitest';
import { foundSeeds } from './found-seeds.ts';
import type { Handler } from './machine/lambda.ts';
import { prepare } from './prepare.ts';
import { playSchedule } from './schedule.ts';

/** Further seeds: `npm run simulate`. */
const SCHEDULES = 1000;
const LONGEST_MS = 240_000;

let handlers: ReadonlyMap<string, Handler>;

beforeAll(async () => {
  handlers = await prepare();
});

async function faultsOf(seeds: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const seed of seeds) {
    const { violations } = await playSchedule({ seed, handlers });
    faults.push(
      ...violations.map((violation) => `npm run simulate -- --schedules 1 --seed ${seed}: ${violation}`),
    );
  }
  return faults;
}

describe('a life of the system', () => {
  it(
    `keeps every promise, ${SCHEDULES} times`,
    async () => {
      expect(await faultsOf(Array.from({ length: SCHEDULES }, (_, index) => index + 1))).toEqual([]);
    },
    LONGEST_MS,
  );

  it('keeps every promise where it once did not', async () => {
    expect(await faultsOf(foundSeeds.map(({ seed }) => seed))).toEqual([]);
  });

  it('is played again by its seed, call by call', async () => {
    const once = await traceOf(7);
    await playSchedule({ seed: 8, handlers });

    expect(await traceOf(7)).toEqual(once);
  });
});

async function traceOf(seed: number): Promise<unknown> {
  const { scene } = await playSchedule({ seed, handlers });
  const { world, browser } = scene;
  return {
    items: world.database.table.all(),
    calls: world.aws.calls,
    invocations: world.lambda.invocations.map(({ name, state }) => `${name} ${state}`),
    mails: world.mailbox.mails.map(({ at, to, tags }) => ({ at, to, tags })),
    sent: browser.sent,
  };
}
