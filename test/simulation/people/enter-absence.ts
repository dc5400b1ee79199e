import { addDays, copenhagenDate } from '../../../functions/domain/danish-time.ts';
import { settingsStore } from '../../../functions/stores/settings-store.ts';
import type { Scene } from './scene.ts';

/** The coordinator enters that a consultant is away from today on: some days, or until after every deadline. */
export async function enterAbsence(scene: Scene): Promise<void> {
  const { random, time } = scene.world;
  const { consultants } = scene.settings;
  const { id: awayId } = random.pick(consultants);
  const from = copenhagenDate(new Date(time.now));
  const absence = { from, until: addDays(from, random.pick([0, 2, 14, 40])) };
  scene.settings = {
    ...scene.settings,
    consultants: consultants.map((consultant) =>
      consultant.id === awayId ? { ...consultant, absences: [...consultant.absences, absence] } : consultant,
    ),
  };
  await settingsStore().put(scene.settings);
}
