import { addDays, copenhagenDate } from '../../functions/domain/danish-time.ts';
import { isAtRest } from '../../functions/domain/transitions.ts';
import { deadlineAfter } from '../../functions/domain/working-days.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import type { Rung } from '../../schemas/rung.ts';
import type { Step } from './step.ts';
import { Unplayable } from './unplayable.ts';

/** More often than anything waits in one application's life. */
const MOST_WAITS = 100;
const ABSENCE_DAYS = 60;

export const hoursPass =
  (hours: number): Step =>
  (rehearsal) =>
    rehearsal.goTo(new Date(rehearsal.now.getTime() + hours * 3600 * 1000));

/** Until ten o'clock on the next working day. */
export const nextWorkingDay: Step = async (rehearsal) => {
  const { closedDays } = await rehearsal.settings();
  await rehearsal.goTo(deadlineAfter({ from: rehearsal.now, workingDays: 1, hour: 10, closedDays }));
};

/** Until what was decided can no longer be undone, and has been carried out. */
export const undoTimePasses: Step = async (rehearsal) => {
  const { pendingAct } = await rehearsal.application();
  if (pendingAct !== undefined) {
    await rehearsal.goTo(pendingAct.undoUntil);
  }
};

/** Until this has happened by itself, and whatever comes before it. */
export const timePassesUntil =
  (kind: Rung['kind'], otherwise = 'Det sker ikke med disse indstillinger.'): Step =>
  async (rehearsal) => {
    const { ladder } = await rehearsal.application();
    const rung = ladder.find((one) => one.kind === kind);
    if (rung === undefined) {
      throw new Unplayable(otherwise);
    }
    const isAhead = async () =>
      (await rehearsal.application()).ladder.some((one) => one.kind === kind && one.at === rung.at);
    for (let waits = 0; waits < MOST_WAITS && (await isAhead()); waits += 1) {
      await rehearsal.goTo((await rehearsal.application()).dueAt ?? rung.at);
    }
  };

/** Until nothing more happens by itself. */
export const silenceToTheEnd: Step = async (rehearsal) => {
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    const { status, dueAt } = await rehearsal.application();
    if (isAtRest(status) || dueAt === undefined) {
      return;
    }
    await rehearsal.goTo(dueAt);
  }
};

/** The coordinator notes in the settings that whoever holds it is away from today on. */
export const holderGoesAway: Step = async (rehearsal) => {
  const settings = await rehearsal.settings();
  const { id } = await rehearsal.holder();
  const today = copenhagenDate(rehearsal.now);
  const absence = { from: today, until: addDays(today, ABSENCE_DAYS) };
  const consultants = settings.consultants.map((one) =>
    one.id === id ? { ...one, absences: [...one.absences, absence] } : one,
  );
  await settingsStore().put({ ...settings, consultants });
  await rehearsal.home.sweep();
};
