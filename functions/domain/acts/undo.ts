import type { Application } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { holdSlots } from '../calendar-day.ts';
import { type Change, changeBy, type Occasion } from '../change.ts';
import { TransitionRefused } from '../errors.ts';
import { holdsLapseAt } from './submit.ts';

/**
 * Takes a decision back while nothing has followed from it: the wait, its deadline and the holds are as
 * they were.
 *
 * @throws TransitionRefused also when the time to undo is over and only its task has not yet run
 */
export function undo(
  application: Application,
  consultant: Consultant,
  { days, occasion }: { readonly days: readonly CalendarDay[]; readonly occasion: Occasion },
): Change {
  const { decision, pendingAct, ...rest } = application;
  if (pendingAct === undefined || Date.parse(pendingAct.undoUntil) <= occasion.now.getTime()) {
    throw new TransitionRefused(application, 'undo');
  }
  const held = decision?.kind === 'approve' ? [decision.slot] : [];
  return changeBy(
    { act: 'undo', from: application },
    {
      application: rest,
      days: holdSlots(days, held, {
        applicationId: application.id,
        lapsesAt: holdsLapseAt(application),
        now: occasion.now,
        dailyCap: consultant.dailyCap,
      }),
    },
    occasion,
  );
}
