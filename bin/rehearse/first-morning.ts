import { addDays, copenhagenDate, instantOf, weekdayOf } from '../../functions/domain/danish-time.ts';
import { isOpen, knownForm } from '../../functions/domain/open-form.ts';
import { isWorkingDay } from '../../functions/domain/working-days.ts';
import type { Settings } from '../../schemas/settings.ts';
import { CommandRefused } from '../manage/command-refused.ts';

const FORM = 'interest';
const DAYS_AHEAD = 60;

/** When the stories begin: nine o'clock on the first Monday at work from now on, once the form is open. */
export function firstMorning(settings: Settings, now: Date): Date {
  const { opensAt } = settings.forms[FORM] ?? {};
  const from = new Date(Math.max(now.getTime(), opensAt === undefined ? 0 : Date.parse(opensAt)));
  const mornings = Array.from({ length: DAYS_AHEAD }, (_, days) => addDays(copenhagenDate(from), days))
    .filter((date) => weekdayOf(date) === 1 && isWorkingDay(date, settings.closedDays))
    .flatMap((date) => instantOf(date, '09:00') ?? [])
    .filter((morning) => morning >= from);
  const morning = mornings.find((one) => isOpen(knownForm(FORM), settings, one));
  if (morning === undefined) {
    throw new CommandRefused(
      'The form takes nothing on any Monday of the next two months: nothing was played.',
    );
  }
  return morning;
}
