import { DAY, HOUR } from '../../functions/domain/time-units.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import type { Handler } from './machine/lambda.ts';
import { drawnOrganisation } from './machine/organisation.ts';
import type { Random } from './machine/random.ts';
import { drawnWeather } from './machine/weather.ts';
import { actors, apply, dither } from './people/actors.ts';
import { Browser } from './people/browser.ts';
import { Scene } from './people/scene.ts';
import { type Theme, themeOf } from './themes.ts';
import { evidenceOf } from './witness/evidence.ts';
import { witness } from './witness/witness.ts';
import { type Careless, World } from './world.ts';

/** A Monday, 9.00 in Copenhagen. */
const FIRST_START = Date.parse('2026-11-23T08:00:00Z');

export interface ScheduleParts {
  readonly seed: number;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly careless?: Careless;
}

/** What became of one schedule; without violations, all is well. */
export interface Played {
  readonly seed: number;
  readonly scene: Scene;
  readonly violations: readonly string[];
}

/** Longer than any pause of the product: of a workflow's retries, of a mail's, of whoever counts as stuck. */
const QUIET_MS = 3 * HOUR;
const ASKED_WITHIN_MS = 4 * 60_000;
/** Longer than any deadline. */
const ALL_TIME_MS = 40 * DAY;

/** One life of the system, from its seed: people, faults and time; then peace, until all has come to rest. */
export async function playSchedule({ seed, handlers, careless }: ScheduleParts): Promise<Played> {
  const start = new Date(FIRST_START + (seed % 365) * DAY + (seed % 24) * HOUR);
  const theme = themeOf(seed);
  const weather = (random: Random) => drawnWeather(random, theme);
  const world = new World({ seed, start, handlers, weather, ...(careless && { careless }) });
  world.enter();
  const settings = drawnOrganisation(world.random, theme);
  await settingsStore().put(settings);
  const scene = new Scene(world, new Browser(world), settings);
  // A life without an end is no fault of the simulation's: it ends by an error that is told as what it is.
  const violations = await violationsOf(scene, theme).catch((error: unknown) => [String(error)]);
  return { seed, scene, violations: [...world.broken.map(String), ...violations] };
}

/** What the witness sees first; where it has seen anything, the rest of this life proves nothing more. */
async function violationsOf(scene: Scene, theme: Theme): Promise<string[]> {
  const { world } = scene;
  const meanwhile = await letActorsAct(scene, theme);
  if (meanwhile.length > 0) {
    return meanwhile;
  }
  const clearedAt = world.time.now;
  world.weather.clear();
  await world.playUntil(clearedAt + QUIET_MS);
  await world.playUntilQuiet();
  const quiet = witness('whenQuiet', evidenceOf(scene, clearedAt));
  if (quiet.length > 0) {
    return quiet;
  }
  await world.playUntil(clearedAt + ALL_TIME_MS);
  return witness('atTheEnd', evidenceOf(scene, clearedAt));
}

/** Nobody waits for another: what one does may meet whatever the others do. Gives what was wrong meanwhile. */
async function letActorsAct(scene: Scene, { applicants, acts, gaps, dithering }: Theme): Promise<string[]> {
  const { world } = scene;
  const { random, time } = world;
  const drawn = actors.map((actor) => ({
    ...actor,
    weight: actor.act === dither ? actor.weight * dithering : actor.weight,
  }));
  const doing: Promise<unknown>[] = [];
  for (let left = random.whole(...applicants); left > 0; left -= 1) {
    doing.push(apply(scene));
    await world.playUntil(time.now + random.pick([0, 0, 0, 100, 1000]));
  }
  if (random.chance(0.8)) {
    await playUntilAsked(scene);
  }
  for (let left = random.whole(...acts); left > 0; left -= 1) {
    await world.playUntil(time.now + gapMs(scene, gaps));
    const seen = witness('always', evidenceOf(scene, time.now));
    if (seen.length > 0) {
      return seen;
    }
    doing.push(random.weighted(drawn).act(scene));
  }
  await world.playThrough(Promise.all(doing));
  return witness('always', evidenceOf(scene, time.now));
}

/** Until a consultant has a link, for some minutes at most. */
async function playUntilAsked(scene: Scene): Promise<void> {
  const { world } = scene;
  const latest = world.time.now + ASKED_WITHIN_MS;
  while (world.time.now < latest && !scene.links().some(({ purpose }) => purpose === 'consultant')) {
    await world.playUntil(world.time.now + 2000);
  }
}

function gapMs({ world: { random } }: Scene, [moment, seconds, minutes, hours, days]: Theme['gaps']): number {
  const spans = [
    { weight: moment, from: 0, to: 300 },
    { weight: seconds, from: 300, to: 8000 },
    { weight: minutes, from: 8000, to: 120_000 },
    { weight: hours, from: HOUR / 10, to: 8 * HOUR },
    { weight: days, from: 8 * HOUR, to: 5 * DAY },
  ];
  const { from, to } = random.weighted(spans);
  return random.between(from, to);
}
