import { readFile } from 'node:fs/promises';
import { offeredSlots } from '../../functions/domain/slots.ts';
import { type Settings, settingsSchema } from '../../schemas/settings.ts';

const CONSULTANTS = 70;

/**
 * The example organisation with room for thousands of applications, so that no two ask for one day: what
 * a day's own competition costs is not what is measured here. Nothing waits for an undo.
 */
export async function benchSettings(): Promise<Settings> {
  const file = new URL('../../local/example-organisation.json', import.meta.url);
  const example = settingsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const consultants = Array.from({ length: CONSULTANTS }, (_, index) => consultantNumber(index, example));
  return {
    ...example,
    consultants,
    deadlines: { ...example.deadlines, undoSeconds: 0 },
    slots: { ...example.slots, noticeHours: 48, horizonDays: 120 },
    limits: {
      ...example.limits,
      submissionsPerPrefixAndHour: 1_000_000,
      submissionsPerAddressAndDay: 1_000_000,
      minimumPageSeconds: 0,
    },
  };
}

/** Ids of times, one on each day of each consultant; neighbours in the list are of different consultants. */
export function slotIds(settings: Settings): string[] {
  // A few minutes later, so that a notice that ends while the bench runs refuses nothing.
  const now = new Date(Date.now() + 3_600_000);
  return settings.consultants
    .flatMap((consultant) => offeredSlots({ consultant, settings, now }))
    .toSorted((one, other) => (one.start < other.start ? -1 : 1))
    .map((slot) => slot.id);
}

function consultantNumber(index: number, { consultants: [example] }: Settings): Settings['consultants'][0] {
  if (example === undefined) {
    throw new Error('The example organisation has no consultant');
  }
  return {
    ...example,
    id: `consultant-${index}`,
    email: `consultant-${index}@example.org`,
    availability: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      from: '10:00',
      until: '11:00',
      lengthMinutes: 60,
      bufferMinutes: 0,
    })),
  };
}
