import { settingsStore } from '../../../functions/stores/settings-store.ts';
import type { Settings } from '../../../schemas/settings.ts';
import { START } from '../../support/local.ts';
import type { Faults } from '../machine/faults.ts';
import type { Handler } from '../machine/lambda.ts';
import { organisation } from '../machine/organisation.ts';
import { fairWeather } from '../machine/weather.ts';
import { Browser } from '../people/browser.ts';
import { Scene } from '../people/scene.ts';
import { type Evidence, evidenceOf } from '../witness/evidence.ts';
import { witness } from '../witness/witness.ts';
import { World } from '../world.ts';
import type { Step } from './stories.ts';

/** Longer than any healing takes, and shorter than the time to undo. */
const BETWEEN_STEPS_MS = 50 * 60_000;
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

export async function playStory(
  steps: readonly Step[],
  { handlers, faults }: { readonly handlers: ReadonlyMap<string, Handler>; readonly faults: Faults },
): Promise<Ending> {
  const world = new World({ seed: SEED, start: START, handlers, weather: () => fairWeather(faults) });
  world.enter();
  const settings = withoutLadder(organisation);
  await settingsStore().put(settings);
  const scene = new Scene(world, new Browser(world), settings);
  for (const step of steps) {
    const doing = step(scene);
    await world.playUntil(world.time.now + BETWEEN_STEPS_MS);
    await doing;
  }
  const clearedAt = world.time.now;
  await world.playUntil(clearedAt + ALL_TIME_MS);
  return endingOf(evidenceOf(scene, clearedAt), world.broken);
}

/** With an hour to undo, and nothing by itself before the deadline. */
function withoutLadder(settings: Settings): Settings {
  const { deadlines, ladder, digest } = settings;
  return {
    ...settings,
    deadlines: { ...deadlines, undoSeconds: 3600 },
    ladder: { ...ladder, remindAfterWorkingDays: [], standInAfterWorkingDays: 0, extensionWorkingDays: 0 },
    digest: { ...digest, isSent: false },
  };
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
