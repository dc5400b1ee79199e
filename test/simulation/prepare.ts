import './machine/seeded-machine.ts';
import { mintPublicFormToken } from '../../functions/http/form-tokens.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { schedules } from '../../lib/definition/schedules.ts';
import { noFaults } from './machine/faults.ts';
import type { Handler } from './machine/lambda.ts';
import { loadHandlers } from './machine/load-handlers.ts';
import { organisation } from './machine/organisation.ts';
import { fairWeather } from './machine/weather.ts';
import { World } from './world.ts';

/** Later than any schedule: what was read here is never read anew, whatever ran before. */
const LATER_THAN_ALL = new Date('2099-01-01T00:00:00Z');

/**
 * The handlers, warm: what a process keeps (the keyring, what each schedule looks for) is there before
 * the first schedule, so that a seed plays the same alone as after a thousand others.
 */
export async function prepare(): Promise<ReadonlyMap<string, Handler>> {
  const handlers = await loadHandlers();
  const weather = () => fairWeather(noFaults);
  const world = new World({ seed: 0, start: LATER_THAN_ALL, handlers, weather });
  world.enter();
  await settingsStore().put(organisation);
  await mintPublicFormToken(LATER_THAN_ALL, 1);
  const swept = Promise.all(schedules.map((schedule) => world.lambda.invoke(schedule.function, {})));
  await world.playUntil(world.time.now + 60_000);
  await swept;
  return handlers;
}
