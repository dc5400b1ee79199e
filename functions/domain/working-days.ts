import { addDays, copenhagenDate, instantOf, weekdayOf } from './danish-time.ts';

/** The last year in which store bededag was a holiday (lov 214/2023). */
const LAST_STORE_BEDEDAG = 2023;

const FIXED_HOLIDAYS = ['01-01', '12-25', '12-26'] as const;

/**
 * Days from Easter Sunday: skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfartsdag,
 * pinsedag, 2. pinsedag.
 */
const EASTER_HOLIDAYS = [-3, -2, 0, 1, 39, 49, 50] as const;
const STORE_BEDEDAG = 26;

const holidaysByYear = new Map<number, readonly string[]>();

/** Danish public holidays of a year, sorted. Days closed by habit (1 May, 24 December …) are settings. */
export function publicHolidays(year: number): readonly string[] {
  const holidays = holidaysByYear.get(year) ?? computedHolidays(year);
  holidaysByYear.set(year, holidays);
  return holidays;
}

/** A public holiday or a day that the organisation closes; weekends are left to the weekly rules. */
export function isClosedDay(date: string, closedDays: readonly string[]): boolean {
  return closedDays.includes(date) || publicHolidays(Number(date.slice(0, 4))).includes(date);
}

export function isWorkingDay(date: string, closedDays: readonly string[]): boolean {
  return weekdayOf(date) <= 5 && !isClosedDay(date, closedDays);
}

interface Deadline {
  readonly from: Date;
  readonly workingDays: number;
  /** Hour of the day, Copenhagen. */
  readonly hour: number;
  readonly closedDays: readonly string[];
}

/**
 * The given hour on the n-th working day after the day of `from`. What comes in on a day that is no
 * working day counts as come in on the next one: nobody loses a day to a weekend.
 */
export function deadlineAfter({ from, workingDays, hour, closedDays }: Deadline): Date {
  const begun = workingDayFrom(copenhagenDate(from), closedDays, 1);
  return atHour(workingDaysFrom(begun, workingDays, closedDays), hour);
}

/** The given hour on the n-th working day before the day of `from`; on that day itself for 0. */
export function hourBefore({ from, workingDays, hour, closedDays }: Deadline): Date {
  return atHour(workingDaysFrom(copenhagenDate(from), -workingDays, closedDays), hour);
}

/** How many working days have begun since that instant, its own day not counted. */
export function workingDaysBetween(from: Date, until: Date, closedDays: readonly string[]): number {
  const last = copenhagenDate(until);
  let days = 0;
  for (let date = addDays(copenhagenDate(from), 1); date <= last; date = addDays(date, 1)) {
    days += isWorkingDay(date, closedDays) ? 1 : 0;
  }
  return days;
}

interface WorkingHours {
  readonly workingHours: { readonly from: number; readonly until: number };
  readonly closedDays: readonly string[];
}

/** The instant itself in working hours, else the next moment at which they begin. */
export function nextWorkingMoment(instant: Date, { workingHours, closedDays }: WorkingHours): Date {
  const date = copenhagenDate(instant);
  if (isWorkingDay(date, closedDays)) {
    if (instant < atHour(date, workingHours.from)) {
      return atHour(date, workingHours.from);
    }
    if (instant < endOf(date, workingHours.until)) {
      return instant;
    }
  }
  return atHour(workingDayFrom(addDays(date, 1), closedDays, 1), workingHours.from);
}

function computedHolidays(year: number): readonly string[] {
  const easter = easterSunday(year);
  const afterEaster = year > LAST_STORE_BEDEDAG ? EASTER_HOLIDAYS : [...EASTER_HOLIDAYS, STORE_BEDEDAG];
  return [
    ...FIXED_HOLIDAYS.map((day) => `${year}-${day}`),
    ...afterEaster.map((days) => addDays(easter, days)),
  ].sort();
}

function workingDaysFrom(date: string, workingDays: number, closedDays: readonly string[]): string {
  const step = Math.sign(workingDays);
  let day = date;
  for (let left = Math.abs(workingDays); left > 0; left -= 1) {
    day = workingDayFrom(addDays(day, step), closedDays, step);
  }
  return day;
}

/** The date itself or the nearest one in that direction that is a working day. */
function workingDayFrom(date: string, closedDays: readonly string[], step: number): string {
  let day = date;
  while (!isWorkingDay(day, closedDays)) {
    day = addDays(day, step);
  }
  return day;
}

function atHour(date: string, hour: number): Date {
  const time = `${String(hour).padStart(2, '0')}:00`;
  const instant = instantOf(date, time);
  if (instant === undefined) {
    throw new RangeError(`${date} ${time} is no time in Copenhagen`);
  }
  return instant;
}

/** Midnight is the next day's. */
function endOf(date: string, hour: number): Date {
  return hour === 24 ? atHour(addDays(date, 1), 0) : atHour(date, hour);
}

/** The Gregorian computus in the form of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapless = century - Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + leapless - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const dayOfMarch = epact + weekday - 7 * late + 22;
  return addDays(`${year}-03-01`, dayOfMarch - 1);
}
