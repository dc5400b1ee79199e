import { addDays, copenhagenDate } from '../../../functions/domain/danish-time.ts';
import { settingsStore } from '../../../functions/stores/settings-store.ts';
import type { Scene } from './scene.ts';

/** A consultant is away from today on: some days, or until after every deadline. */
export async function enterSomeAbsence(scene: Scene): Promise<void> {
  const { random } = scene.world;
  const { id } = random.pick(scene.settings.consultants);
  await enterAbsence(scene, id, random.pick([0, 2, 14, 40]));
}

/** The coordinator enters that a consultant is away, from today on and for so many days more. */
export async function enterAbsence(scene: Scene, awayId: string, days: number): Promise<void> {
  const from = copenhagenDate(new Date(scene.world.time.now));
  const absence = { from, until: addDays(from, days) };
  const consultants = scene.settings.consultants.map((consultant) =>
    consultant.id === awayId ? { ...consultant, absences: [...consultant.absences, absence] } : consultant,
  );
  scene.settings = { ...scene.settings, consultants };
  await settingsStore().put(scene.settings);
}
