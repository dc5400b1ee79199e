import fc from 'fast-check';
import { copenhagenDate, instantOf } from '../../functions/domain/danish-time.ts';

const FIRST = Date.parse('2026-01-01T00:00:00.000Z');
const LAST = Date.parse('2029-12-31T00:00:00.000Z');

/** Any second of four years, with their holidays and changes of the clock. */
export const someInstant = fc
  .integer({ min: FIRST / 1000, max: LAST / 1000 })
  .map((seconds) => new Date(seconds * 1000));

export const someClosedDays = fc.array(
  someInstant.map((instant) => copenhagenDate(instant)),
  { maxLength: 8 },
);

/** The hour that the clock of Copenhagen shows, where it is a full one. */
export function hourIn(instant: string): number | undefined {
  const date = copenhagenDate(instant);
  return Array.from({ length: 24 }, (_, hour) => hour).find(
    (hour) => instantOf(date, `${String(hour).padStart(2, '0')}:00`)?.toISOString() === instant,
  );
}
