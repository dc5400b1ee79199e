import { beforeAll, describe, expect, it } from 'vitest';
import { careless } from './careless/careless.ts';
import type { Handler } from './machine/lambda.ts';
import { prepare } from './prepare.ts';
import { playSchedule } from './schedule.ts';
import { type Theme, themeOf, themes } from './themes.ts';

const SCHEDULES = 60;
const LONGEST_MS = 120_000;

let handlers: ReadonlyMap<string, Handler>;

beforeAll(async () => {
  handlers = await prepare();
});

/** How many of the schedules of a theme find a careless version out. */
async function shareFound(version: keyof typeof careless, theme: Theme): Promise<number> {
  const seeds = Array.from(
    { length: Object.keys(themes).length * SCHEDULES },
    (_, index) => index + 1,
  ).filter((seed) => themeOf(seed) === theme);
  let found = 0;
  for (const seed of seeds) {
    const { violations } = await playSchedule({ seed, handlers, careless: careless[version] });
    found += Math.min(1, violations.length);
  }
  return found / seeds.length;
}

describe('a careless version', () => {
  it.each([
    ['booksWhatItRead', 'rush', 0.3],
    ['startsInTheRequest', 'rush', 0.3],
    ['mailsOutsideTheTransaction', 'rush', 0.3],
    ['storesTheTokenAnyway', 'haste', 0.3],
    // It harms only whoever acts last, and only where the workflow has looked between wake and act.
    ['wakesBeforeItStores', 'haste', 0.1],
  ] as const)(
    'that %s is found out in a schedule of %s, more often than %f',
    async (version, theme, least) => {
      expect(await shareFound(version, themes[theme])).toBeGreaterThan(least);
    },
    LONGEST_MS,
  );
});
