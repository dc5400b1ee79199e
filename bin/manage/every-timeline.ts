import { STAND_IN } from '../../functions/domain/consultant-of.ts';
import { faultOfTimeline } from '../../functions/domain/timeline-export.ts';
import { now } from '../../functions/runtime/clock.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { faultText } from './timeline-faults.ts';
import type { Judgement } from './timeline-file.ts';

/** How far back applications are looked for: an empty month costs next to nothing. */
const MONTHS = 120;
/** Thousands take minutes: whoever waits sees how far it is. */
const TOLD_EVERY = 100;
/** A timeline that grows while it is read looks broken: it is read again before anybody is told. */
const LOOKS = 3;

/** Judges every timeline where it stands, by the lists of applications: those that wait, and those of each month. */
export async function judgeEveryTimeline(): Promise<Judgement> {
  const ids = await everyId();
  const broken: string[] = [];
  for (const [index, id] of [...ids].entries()) {
    if (index % TOLD_EVERY === 0) {
      process.stderr.write(`Timeline ${index + 1} of ${ids.size}\n`);
    }
    const told = await faultIn(id);
    if (told !== undefined) {
      broken.push(told);
    }
  }
  const sum = `${ids.size - broken.length} of ${ids.size} timelines are whole`;
  return { isWhole: broken.length === 0, told: [...broken, sum].join('\n') };
}

/** Who waits comes first: an application that ends meanwhile is met among those that have ended. */
async function everyId(): Promise<Set<string>> {
  const { consultants = [] } = (await settingsStore().find()) ?? {};
  const ids = new Set<string>();
  for (const consultantId of [...consultants.map(({ id }) => id), STAND_IN]) {
    for (const { id } of await applicationStore().listHeldBy(consultantId)) {
      ids.add(id);
    }
  }
  for (const month of months()) {
    for (const id of await applicationStore().listEnded(month)) {
      ids.add(id);
    }
  }
  return ids;
}

/** `2026-11`, `2026-10`, …, UTC. */
function months(): string[] {
  const present = now();
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(present.getUTCFullYear(), present.getUTCMonth() - back)).toISOString().slice(0, 7),
  );
}

async function faultIn(id: string): Promise<string | undefined> {
  let told: string | undefined;
  for (let look = 0; look < LOOKS; look += 1) {
    told = await faultSeen(id);
    if (told === undefined) {
      return undefined;
    }
  }
  return told;
}

async function faultSeen(id: string): Promise<string | undefined> {
  const application = await applicationStore().find(id);
  if (application === undefined) {
    return undefined;
  }
  const { reference, head } = application;
  const [entries, texts] = await Promise.all([timelineStore().list(id), timelineStore().listTexts(id)]);
  const fault = faultOfTimeline({ head, entries, texts });
  return fault && `${reference}: broken: ${faultText(fault)}`;
}
