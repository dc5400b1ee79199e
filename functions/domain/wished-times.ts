import { isDeepStrictEqual } from 'node:util';
import type { CalendarDay, WishedTime } from '../../schemas/calendar-day.ts';
import type { Slot } from '../../schemas/slot.ts';
import { overlap } from './slots.ts';

/** With a time noted as wished for; whoever has it keeps it. */
export function withWish(day: CalendarDay, slot: Slot, applicationId: string): CalendarDay {
  const { wished = [] } = day;
  const others = wished.filter((time) => time.slot.id !== slot.id);
  const by = wished.find((time) => time.slot.id === slot.id)?.by ?? [];
  return { ...day, wished: [...others, { slot, by: [...new Set([...by, applicationId])] }] };
}

/** Without what is noted for the application. */
export function withoutWishes({ wished = [], ...day }: CalendarDay, applicationId: string): CalendarDay {
  const left = wished
    .map(({ slot, by }): WishedTime => ({ slot, by: by.filter((id) => id !== applicationId) }))
    .filter(({ by }) => by.length > 0);
  return left.length === 0 ? day : { ...day, wished: left };
}

/** Whose wish, noted on these days, claims a moment of this time. */
export function wishersOf(days: readonly CalendarDay[], slot: Slot): string[] {
  const wished = days.flatMap((day) => (day.consultantId === slot.consultantId ? (day.wished ?? []) : []));
  return [...new Set(wished.filter((time) => overlap(time.slot, slot)).flatMap(({ by }) => by))];
}

/** Everybody who has a wish noted on the day. */
export function wishersOn({ wished = [] }: CalendarDay): string[] {
  return wished.flatMap(({ by }) => by);
}

/** Whether both have the same wishes of the same people, in whatever order they were noted. */
export function isWishedAlike(one: CalendarDay, other: CalendarDay): boolean {
  return isDeepStrictEqual(wishesOn(one), wishesOn(other));
}

function wishesOn({ wished = [] }: CalendarDay): Set<string> {
  return new Set(wished.flatMap(({ slot, by }) => by.map((id) => `${slot.id} ${id}`)));
}
