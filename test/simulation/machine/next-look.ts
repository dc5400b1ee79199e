import { isAwayOn } from '../../../functions/domain/absence.ts';
import { addDays, copenhagenDate, instantOf } from '../../../functions/domain/danish-time.ts';
import { isWorkingDay } from '../../../functions/domain/working-days.ts';
import { keyOf } from '../../../functions/stores/keys.ts';
import type { Settings } from '../../../schemas/settings.ts';
import type { MemoryTable } from '../table/memory-table.ts';

/** What a schedule's function saw when it last looked at everything. */
export interface LastLook {
  readonly writes: number;
  readonly date: string;
}

interface Viewpoint {
  readonly table: MemoryTable;
  readonly now: number;
  readonly last: LastLook | undefined;
}

const HELD = 'list held#';
/** Longer than any row of days off. */
const MOST_DAYS = 14;

/**
 * When a function has something to look at that no index of what is due would tell of; nothing where it
 * has not. A new schedule of that kind is one more entry.
 */
export const nextLooks: Readonly<Record<string, (viewpoint: Viewpoint) => number | undefined>> = {
  'events/send-digests': nextMorning,
  'events/find-stand-ins': nextChange,
};

/** The next morning, or this one, on which somebody who holds an application has no digest yet. */
function nextMorning({ table, now }: Viewpoint): number | undefined {
  const settings = settingsIn(table);
  const holders = holdersIn(table);
  if (settings?.digest.isSent !== true || holders.length === 0) {
    return undefined;
  }
  const today = copenhagenDate(new Date(now));
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const date = addDays(today, ahead);
    const { from, until } = hoursOf(date, settings);
    if (now < until && holders.some((holder) => isWithoutDigest(table, { holder, date, settings }))) {
      return Math.max(from, now);
    }
  }
  return undefined;
}

function hoursOf(date: string, { digest, workingHours, closedDays }: Settings) {
  const at = (hour: number) => instantOf(date, `${String(hour).padStart(2, '0')}:00`)?.getTime() ?? 0;
  return isWorkingDay(date, closedDays)
    ? { from: at(Math.max(digest.hour, workingHours.from)), until: at(workingHours.until) }
    : { from: 0, until: 0 };
}

function isWithoutDigest(
  table: MemoryTable,
  { holder, date, settings }: { holder: string; date: string; settings: Settings },
): boolean {
  const reader = settings.consultants.find(({ id }) => id === holder);
  const { pk, sk } = keyOf.digest(holder, date);
  const digest = { ...(table.get(pk, sk)?.['digest'] as object | undefined) };
  const isConcluded = ['sentAt', 'emptyAt', 'suppressedAt'].some((name) => name in digest);
  return !isConcluded && !(reader !== undefined && isAwayOn(reader, date));
}

/** As soon as anything has changed where somebody may be unable to answer; days off come by themselves. */
function nextChange({ table, now, last }: Viewpoint): number | undefined {
  const isAway = settingsIn(table)?.consultants.some(({ absences }) => absences.length > 0) ?? false;
  if (holdersIn(table).length === 0 || !(isAway || table.hasUnder('suppression#'))) {
    return undefined;
  }
  const today = copenhagenDate(new Date(now));
  if (last?.writes !== table.writes || last.date !== today) {
    return now;
  }
  return instantOf(addDays(today, 1), '00:00')?.getTime();
}

function holdersIn(table: MemoryTable): string[] {
  return table.placesUnder(HELD).map((place) => place.slice(HELD.length));
}

function settingsIn(table: MemoryTable): Settings | undefined {
  const { pk, sk } = keyOf.settings();
  return table.get(pk, sk)?.['settings'] as unknown as Settings | undefined;
}
