import { isDeepStrictEqual } from 'node:util';
import type { CalendarDay, Cell } from '../../schemas/calendar-day.ts';
import type { Slot } from '../../schemas/slot.ts';
import { slotDate } from './slots.ts';
import { MINUTE } from './time-units.ts';
import { isWishedAlike, wishersOn, withoutWishes } from './wished-times.ts';

const QUARTER = 15 * 60_000;

/** For whom a day is looked at: an application's own cells never stand in its way. */
interface Viewpoint {
  readonly now: Date;
  readonly applicationId?: string | undefined;
}

interface CappedViewpoint extends Viewpoint {
  readonly dailyCap: number;
}

export interface Taking extends CappedViewpoint {
  readonly applicationId: string;
}

export class SlotTaken extends Error {
  override readonly name = 'SlotTaken';
  readonly slotIds: readonly string[];

  constructor(slotIds: readonly string[]) {
    super(`Not free any more: ${slotIds.join(', ')}`);
    this.slotIds = slotIds;
  }
}

export function emptyDay(consultantId: string, date: string): CalendarDay {
  return { consultantId, date, version: 0, cells: {} };
}

/** Keys of the quarters that a slot and its buffer fill. */
export function cellsOf(slot: Slot): string[] {
  const first = Math.floor(Date.parse(slot.start) / QUARTER);
  const end = Math.ceil((Date.parse(slot.end) + slot.bufferMinutes * MINUTE) / QUARTER);
  return Array.from(
    { length: end - first },
    (_, index) => `${new Date((first + index) * QUARTER).toISOString().slice(0, 16)}Z`,
  );
}

/** Whether each of the slot's cells is free, or one's own, or lapsed. */
export function isFree(day: CalendarDay, slot: Slot, { applicationId, now }: Viewpoint): boolean {
  return cellsOf(slot).every((key) => {
    const cell = day.cells[key];
    return cell === undefined || cell.applicationId === applicationId || isLapsed(cell, now);
  });
}

/** The slots that can be taken; a day that is not among `days` has not been touched yet. */
export function freeSlots(
  slots: readonly Slot[],
  days: readonly CalendarDay[],
  viewpoint: CappedViewpoint,
): Slot[] {
  return slots.filter((slot) => {
    const day = dayOf(slot, days);
    return isFree(day, slot, viewpoint) && hasRoom(day, viewpoint);
  });
}

/**
 * Takes all slots or none, as holds until `lapsesAt` (absent: until they are freed). Only changed days
 * come back.
 */
export function holdSlots(
  days: readonly CalendarDay[],
  slots: readonly Slot[],
  { lapsesAt, ...taking }: Taking & { readonly lapsesAt?: string | undefined },
): CalendarDay[] {
  refuseTaken(days, slots, taking);
  const { applicationId, now } = taking;
  const cell = { applicationId, kind: 'hold', ...(lapsesAt === undefined ? {} : { lapsesAt }) } as const;
  const changed = new Map<string, CalendarDay>();
  for (const slot of slots) {
    const day = withoutLapsed(dayOf(slot, [...changed.values(), ...days]), now);
    changed.set(keyOf(day), withCells(day, slot, cell));
  }
  return [...changed.values()];
}

/** Takes one slot for good and frees whatever else the application has on the given days. */
export function bookSlot(days: readonly CalendarDay[], slot: Slot, taking: Taking): CalendarDay[] {
  refuseTaken(days, [slot], taking);
  return keepOnly(days, [slot], { ...taking, kind: 'booking' });
}

/**
 * Holds of these slots what is still free for the application, until `lapsesAt`, and frees whatever else
 * it has on the given days. Only changed days come back.
 */
export function holdOnly(
  days: readonly CalendarDay[],
  slots: readonly Slot[],
  holding: Taking & { readonly lapsesAt?: string | undefined },
): CalendarDay[] {
  return keepOnly(days, freeSlots(slots, days, holding), { ...holding, kind: 'hold' });
}

/** The days on which the application had anything, without it: holds, bookings and wishes. */
export function freeCells(days: readonly CalendarDay[], applicationId: string): CalendarDay[] {
  const isFreed = (cell: Cell) => cell.applicationId === applicationId;
  return days
    .filter((day) => Object.values(day.cells).some(isFreed) || wishersOn(day).includes(applicationId))
    .map((day) => ({ ...withoutWishes(day, applicationId), cells: cellsWithout(day, isFreed) }));
}

/** How many applications are waiting for or booked with the consultant on these days. */
export function load(days: readonly CalendarDay[], now: Date): number {
  return new Set(days.flatMap((day) => [...liveApplications(day, now), ...wishersOn(day)])).size;
}

function keepOnly(
  days: readonly CalendarDay[],
  slots: readonly Slot[],
  { applicationId, now, kind, lapsesAt }: Omit<Taking, 'dailyCap'> & Pick<Cell, 'kind' | 'lapsesAt'>,
): CalendarDay[] {
  const cell = { applicationId, kind, ...(lapsesAt === undefined ? {} : { lapsesAt }) };
  const write = (day: CalendarDay, slot: Slot) => withCells(withoutLapsed(day, now), slot, cell);
  return rewritten(days, slots, { applicationId, write });
}

/** Freed of all that the application had, and these slots written; only changed days come back. */
export function rewritten(
  days: readonly CalendarDay[],
  slots: readonly Slot[],
  { applicationId, write }: { applicationId: string; write: (day: CalendarDay, slot: Slot) => CalendarDay },
): CalendarDay[] {
  const kept = new Map([...days, ...freeCells(days, applicationId)].map((day) => [keyOf(day), day]));
  for (const slot of slots) {
    const day = dayOf(slot, [...kept.values()]);
    kept.set(keyOf(day), write(day, slot));
  }
  return [...kept.values()].filter((day) => !isUnchanged(day, days));
}

/** Also where something has moved: the order in which it was written means nothing. */
function isUnchanged(day: CalendarDay, days: readonly CalendarDay[]): boolean {
  const before = days.find((other) => isSameDay(other, day)) ?? emptyDay(day.consultantId, day.date);
  return isDeepStrictEqual(day.cells, before.cells) && isWishedAlike(day, before);
}

/** @throws SlotTaken */
export function refuseTaken(days: readonly CalendarDay[], slots: readonly Slot[], taking: Taking): void {
  const free = freeSlots(slots, days, taking);
  if (free.length < slots.length) {
    throw new SlotTaken(slots.filter((slot) => !free.includes(slot)).map(({ id }) => id));
  }
}

/** Whether the day's cap leaves room for one more application, or it has its place among them already. */
function hasRoom(day: CalendarDay, { applicationId, now, dailyCap }: CappedViewpoint): boolean {
  const live = liveApplications(day, now);
  return live.length < dailyCap || live.some((id) => id === applicationId);
}

function liveApplications(day: CalendarDay, now: Date): string[] {
  const live = Object.values(day.cells).filter((cell) => !isLapsed(cell, now));
  return [...new Set(live.map((cell) => cell.applicationId))];
}

function isLapsed(cell: Cell, now: Date): boolean {
  return cell.lapsesAt !== undefined && Date.parse(cell.lapsesAt) <= now.getTime();
}

function withCells(day: CalendarDay, slot: Slot, cell: Omit<Cell, 'slotId'>): CalendarDay {
  const taken = cellsOf(slot).map((key) => [key, { ...cell, slotId: slot.id }]);
  return { ...day, cells: { ...day.cells, ...Object.fromEntries(taken) } };
}

function withoutLapsed(day: CalendarDay, now: Date): CalendarDay {
  return { ...day, cells: cellsWithout(day, (cell) => isLapsed(cell, now)) };
}

function cellsWithout(day: CalendarDay, isFreed: (cell: Cell) => boolean): CalendarDay['cells'] {
  return Object.fromEntries(Object.entries(day.cells).filter(([, cell]) => !isFreed(cell)));
}

/** As it was read; one that nobody has touched is empty. */
export function dayOf(slot: Slot, days: readonly CalendarDay[]): CalendarDay {
  const empty = emptyDay(slot.consultantId, slotDate(slot));
  return days.find((day) => isSameDay(day, empty)) ?? empty;
}

function isSameDay(one: CalendarDay, other: CalendarDay): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ consultantId, date }: CalendarDay): string {
  return `${consultantId} ${date}`;
}
