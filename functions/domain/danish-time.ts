import type { Language, Text } from '../../schemas/text.ts';

type Instant = Date | string;

const ZONE = 'Europe/Copenhagen';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Summer time first: of the doubled hour in October the earlier one is meant. */
const OFFSET_HOURS = [2, 1] as const;

const SEASONS = {
  summer: { da: 'sommertid', en: 'summer time' },
  winter: { da: 'vintertid', en: 'winter time' },
} as const satisfies Record<string, Text>;

/** How mails and pages name the zone that every time is told in. */
export const danishTime: Text = { da: 'dansk tid', en: 'Danish time' };

// Swedish writes wall time as `2026-12-01 10:00`, which sorts and compares as it stands.
const wallFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

// By UTC hour: Intl takes ten times as long as all else here, and every offered time asks for it.
const offsets = new Map<number, number>();
const MAX_OFFSETS = 10_000;

const dateFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  da: dateFormat('da-DK'),
  en: dateFormat('en-GB'),
};

export function copenhagenDate(instant: Instant): string {
  return wallTime(new Date(instant)).slice(0, 10);
}

/** The instant of a Copenhagen wall time; undefined within the hour that March leaves out. */
export function instantOf(date: string, time: string): Date | undefined {
  const wall = Date.parse(`${date}T${time}:00Z`);
  return OFFSET_HOURS.map((hours) => new Date(wall - hours * HOUR)).find(
    (instant) => wallTime(instant) === `${date} ${time}`,
  );
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** ISO 8601 week of the Copenhagen date; its year is the one in which the week's Thursday lies. */
export function weekOf(instant: Instant): { year: number; week: number } {
  const date = copenhagenDate(instant);
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor((Date.parse(thursday) - Date.UTC(year, 0, 1)) / DAY / 7) + 1 };
}

/** `tirsdag den 1. december 2026`, `Tuesday 1 December 2026`. */
export function longDate(instant: Instant, language: Language): string {
  const parts = dateFormats[language].formatToParts(new Date(instant));
  const [weekday, day, month, year] = (['weekday', 'day', 'month', 'year'] as const).map(
    (type) => parts.find((part) => part.type === type)?.value,
  );
  return language === 'da' ? `${weekday} den ${day}. ${month} ${year}` : `${weekday} ${day} ${month} ${year}`;
}

/** `tirsdag den 1. december 2026 kl. 10.00`, `Tuesday 1 December 2026 at 10:00`. */
export function longDateTime(instant: Instant, language: Language): string {
  const before = { da: 'kl.', en: 'at' }[language];
  return `${longDate(instant, language)} ${before} ${clockTime(new Date(instant), language)}`;
}

/** `kl. 10.00–11.00`, `10:00–11:00`. */
export function timeRange(start: Instant, end: Instant, language: Language): string {
  const range = [start, end].map((instant) => clockTime(new Date(instant), language)).join('–');
  return language === 'da' ? `kl. ${range}` : range;
}

function clockTime(instant: Date, language: Language): string {
  const time = wallTime(instant).slice(11);
  const season = seasonOfDoubledHour(instant);
  const words = season === undefined ? '' : ` ${season[language]}`;
  return (language === 'da' ? time.replace(':', '.') : time) + words;
}

/** Which of the two is meant, where the clock shows the same time twice. */
function seasonOfDoubledHour(instant: Date): Text | undefined {
  const wall = wallTime(instant);
  if (wallTime(new Date(instant.getTime() + HOUR)) === wall) {
    return SEASONS.summer;
  }
  return wallTime(new Date(instant.getTime() - HOUR)) === wall ? SEASONS.winter : undefined;
}

function wallTime(instant: Date): string {
  const wall = new Date(instant.getTime() + offsetAt(instant)).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)}`;
}

/** Milliseconds that Copenhagen is ahead of UTC; clocks change on whole UTC hours only. */
function offsetAt(instant: Date): number {
  const hour = Math.floor(instant.getTime() / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) {
    return known;
  }
  const wall = wallFormat.format(hour * HOUR).replace(' ', 'T');
  const offset = Date.parse(`${wall}Z`) - hour * HOUR;
  if (offsets.size >= MAX_OFFSETS) {
    offsets.clear();
  }
  offsets.set(hour, offset);
  return offset;
}

function dateFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
