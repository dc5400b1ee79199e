/** In milliseconds, as `Date` counts. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** Of 24 hours: two days of a year in Copenhagen are an hour shorter or longer. */
export const DAY = 24 * HOUR;
