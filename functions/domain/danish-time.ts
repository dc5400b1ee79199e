import type { Language, Text } from '../../schemas/text.ts';
import { DAY, HOUR } from './time-units.ts';

type Instant = Date | string;

const ZONE = 'Europe/Copenhagen';

/** Months as `Date` counts them. */
const MARCH = 2;
const OCTOBER = 9;

/** Summer time first: of the doubled hour in October the earlier one is meant. */
const OFFSET_HOURS = [2, 1] as const;

const SEASONS = {
  summer: { da: 'sommertid', en: 'summer time' },
  winter: { da: 'vintertid', en: 'winter time' },
} as const satisfies Record<string, Text>;

/** How mails and pages name the zone that every time is told in. */
export const danishTime: Text = { da: 'dansk tid', en: 'Danish time' };

const LOCALES = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

// Made at first use: each takes a cold start some milliseconds, and a program's answer shows no date.
const dateFormats = new Map<Language, Intl.DateTimeFormat>();

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
  const parts = dateFormat(language).formatToParts(new Date(instant));
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

/**
 * Milliseconds that Copenhagen is ahead of UTC: summer time is from the last Sunday of March to that of
 * October, 01:00 UTC (Directive 2000/84/EC). Reckoned here, for Intl takes a cold start ten milliseconds;
 * a test holds it to the time zones that Node comes with.
 */
function offsetAt(instant: Date): number {
  const year = instant.getUTCFullYear();
  const isSummer = changeIn(year, MARCH) <= instant && instant < changeIn(year, OCTOBER);
  return (isSummer ? 2 : 1) * HOUR;
}

function changeIn(year: number, month: number): Date {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return new Date(lastDay.getTime() - lastDay.getUTCDay() * DAY);
}

function dateFormat(language: Language): Intl.DateTimeFormat {
  const known = dateFormats.get(language);
  if (known !== undefined) {
    return known;
  }
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  dateFormats.set(language, format);
  return format;
}
