import { settingsStore } from '../../../functions/stores/settings-store.ts';
import { START } from '../../support/local.ts';
import type { Faults } from '../machine/faults.ts';
import type { Handler } from '../machine/lambda.ts';
import { fairWeather } from '../machine/weather.ts';
import { Browser } from '../people/browser.ts';
import { Scene } from '../people/scene.ts';
import { type Evidence, evidenceOf } from '../witness/evidence.ts';
import { witness } from '../witness/witness.ts';
import { World } from '../world.ts';
import type { Story } from './stories.ts';

const ALL_TIME_MS = 40 * 24 * 3_600_000;
/** The seed matters little: nothing is drawn but ids and pauses. */
const SEED = 4;

/** What a story has come to, as far as anybody can tell. */
export interface Ending {
  readonly status: readonly string[];
  readonly acts: readonly string[];
  /** Each message that was sent, once. */
  readonly mails: readonly string[];
  readonly violations: readonly string[];
}

export interface Played {
  readonly ending: Ending;
  /** How many calls there had been when each step was over. */
  readonly callsAfter: readonly number[];
}

/** All steps of a story, and what then comes by itself. */
export async function playStory(
  { steps, settings }: Story,
  { handlers, faults }: { readonly handlers: ReadonlyMap<string, Handler>; readonly faults: Faults },
): Promise<Played> {
  const world = new World({ seed: SEED, start: START, handlers, weather: () => fairWeather(faults) });
  world.enter();
  await settingsStore().put(settings);
  const scene = new Scene(world, new Browser(world), settings);
  const callsAfter: number[] = [];
  for (const { does, thenPassesMs } of steps) {
    await Promise.all([does(scene), world.playUntil(world.time.now + thenPassesMs)]);
    callsAfter.push(world.aws.calls);
  }
  const clearedAt = world.time.now;
  await world.playUntil(clearedAt + ALL_TIME_MS);
  return { ending: endingOf(evidenceOf(scene, clearedAt), world.broken), callsAfter };
}

function endingOf(evidence: Evidence, broken: readonly unknown[]): Ending {
  const told = [...evidence.stories.values()];
  const sent = told.flatMap(({ messages }) => messages).filter(({ sentAt }) => sentAt !== undefined);
  return {
    status: told.map(({ application: { status, decision } }) => `${status} ${decision?.kind ?? ''}`),
    acts: told.flatMap(({ entries }) => entries.map(({ act }) => act)),
    mails: sent.map(({ template, recipient }) => `${template} to ${recipient}`).toSorted(),
    violations: [...broken.map(String), ...witness('atTheEnd', evidence)],
  };
}
