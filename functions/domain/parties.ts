import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import type { Occasion } from './change.ts';

/** Who holds the application, and by whose rules. */
export interface Parties {
  readonly consultant: Consultant;
  readonly settings: Settings;
}

/** When an act happens, and the calendar days that it may touch as they were read. */
export interface Setting {
  readonly days: readonly CalendarDay[];
  readonly occasion: Occasion;
}
