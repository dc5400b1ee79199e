import type { DigestKey } from '../../schemas/digest.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { isAwayOn } from './absence.ts';
import { consultantOf, STAND_IN } from './consultant-of.ts';
import { copenhagenDate } from './danish-time.ts';
import { hourBefore, isWorkingDay, nextWorkingMoment } from './working-days.ts';

/** The same for every copy of one morning's mail: by it a second one is recognised. */
export function digestId({ consultantId, date }: DigestKey): string {
  return `digest-${consultantId}-${date}`;
}

/**
 * Who gets a digest now, if they have none yet today: from the hour of the settings on, in working hours
 * alone, who is not away. The coordinator too, for what they stand in for.
 */
export function digestReaders(settings: Settings, now: Date): Consultant[] {
  if (!isTimeForDigests(settings, now)) {
    return [];
  }
  const readers = [...settings.consultants, consultantOf({ consultantId: STAND_IN }, settings)];
  const today = copenhagenDate(now);
  return readers.filter((reader) => !isAwayOn(reader, today));
}

function isTimeForDigests(settings: Settings, now: Date): boolean {
  const { digest, closedDays } = settings;
  if (!digest.isSent || !isWorkingDay(copenhagenDate(now), closedDays)) {
    return false;
  }
  const from = hourBefore({ from: now, workingDays: 0, hour: digest.hour, closedDays });
  return from <= now && nextWorkingMoment(now, settings) <= now;
}
