import type { AvailabilityRule, Consultant, Settings } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import { isAwayOn } from './absence.ts';
import { addDays, copenhagenDate, instantOf, weekdayOf } from './danish-time.ts';
import { MINUTE } from './time-units.ts';
import { isClosedDay } from './working-days.ts';

type SlotSettings = Pick<Settings, 'slots' | 'closedDays'>;

interface Offer {
  readonly consultant: Consultant;
  readonly settings: SlotSettings;
  readonly now: Date;
}

const MINUTES_OF_DAY = 24 * 60;

/** Every time the consultant could meet, taken or not, sorted by start. */
export function offeredSlots(offer: Offer): Slot[] {
  const today = copenhagenDate(offer.now);
  const dates = Array.from({ length: offer.settings.slots.horizonDays + 1 }, (_, days) =>
    addDays(today, days),
  );
  return dates.flatMap((date) => slotsOn(date, offer));
}

/** The slot of this id, if its consultant really offers it now. Computes one day, not the horizon. */
export function findOffered(
  slotId: string,
  { settings, now }: { readonly settings: SlotSettings & Pick<Settings, 'consultants'>; readonly now: Date },
): Slot | undefined {
  const [, consultantId, start] = /^([^_]+)_(\d{8}T\d{4}Z)$/.exec(slotId) ?? [];
  const instant = new Date(start?.replace(/^(....)(..)(..T..)/, '$1-$2-$3:') ?? Number.NaN);
  const consultant = settings.consultants.find(({ id }) => id === consultantId);
  if (consultant === undefined || Number.isNaN(instant.getTime())) {
    return undefined;
  }
  const date = copenhagenDate(instant);
  const isWithinHorizon = date <= addDays(copenhagenDate(now), settings.slots.horizonDays);
  const slots = isWithinHorizon ? slotsOn(date, { consultant, settings, now }) : [];
  return slots.find(({ id }) => id === slotId);
}

/** Copenhagen date on which it starts, and on which all of its cells lie. */
export function slotDate(slot: Slot): string {
  return copenhagenDate(slot.start);
}

function slotsOn(date: string, { consultant, settings, now }: Offer): Slot[] {
  if (isAwayOn(consultant, date) || isClosedDay(date, settings.closedDays)) {
    return [];
  }
  const earliest = new Date(now.getTime() + settings.slots.noticeHours * 60 * MINUTE).toISOString();
  const slots = consultant.availability
    .filter(({ weekday }) => weekday === weekdayOf(date))
    .flatMap((rule) => slotsOfRule(rule, date, consultant.id))
    .filter(({ start }) => start >= earliest)
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  return withoutOverlaps(slots);
}

function slotsOfRule(rule: AvailabilityRule, date: string, consultantId: string): Slot[] {
  const last = minuteOfDay(rule.until) - rule.lengthMinutes;
  const step = rule.lengthMinutes + rule.bufferMinutes;
  const slots: Slot[] = [];
  // The buffer, too, ends on the slot's own date: a day's cells are all on that day's item.
  for (
    let minute = minuteOfDay(rule.from);
    minute <= last && minute + step <= MINUTES_OF_DAY;
    minute += step
  ) {
    const start = instantOf(date, timeOfDay(minute));
    if (start !== undefined) {
      slots.push(slotAt(start, rule, consultantId));
    }
  }
  const closes = instantOf(date, rule.until)?.toISOString();
  return slots.filter(({ end }) => closes === undefined || end <= closes);
}

/** Whether two times, each with its buffer, claim a moment both. */
export function overlap(one: Slot, other: Slot): boolean {
  return Date.parse(one.start) < endWithBuffer(other) && Date.parse(other.start) < endWithBuffer(one);
}

export function endWithBuffer({ end, bufferMinutes }: Slot): number {
  return Date.parse(end) + bufferMinutes * MINUTE;
}

/** `mette-holm_20261201T0900Z`. */
export function slotIdAt(consultantId: string, start: Date | string): string {
  const stamp = new Date(start).toISOString().slice(0, 16).replace(/[-:]/g, '');
  return `${consultantId}_${stamp}Z`;
}

function slotAt(start: Date, rule: AvailabilityRule, consultantId: string): Slot {
  return {
    id: slotIdAt(consultantId, start),
    consultantId,
    start: start.toISOString(),
    end: new Date(start.getTime() + rule.lengthMinutes * MINUTE).toISOString(),
    bufferMinutes: rule.bufferMinutes,
  };
}

/** Where two rules claim the same time, or March cuts an hour out, the earlier slot stays. */
function withoutOverlaps(sorted: readonly Slot[]): Slot[] {
  const kept: Slot[] = [];
  for (const slot of sorted) {
    const before = kept.at(-1);
    if (before === undefined || Date.parse(slot.start) >= endWithBuffer(before)) {
      kept.push(slot);
    }
  }
  return kept;
}

function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function timeOfDay(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${hours}:${minutes}`;
}
