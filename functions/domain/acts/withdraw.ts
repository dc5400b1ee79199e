import type { Application } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { bothSides } from '../both-sides.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy, messageOf, type Occasion } from '../change.ts';

/**
 * The company takes its application back before anything is agreed, also while a decision can still be
 * undone. The consultant hears of it only after having been asked.
 */
export function withdraw(
  application: Application,
  consultant: Consultant,
  { days, occasion }: { readonly days: readonly CalendarDay[]; readonly occasion: Occasion },
): Change {
  const { decision: _never, pendingAct: _dropped, ...rest } = application;
  const wasAsked = application.status !== 'submitted';
  return changeBy(
    { act: 'withdraw', from: application },
    {
      application: rest,
      messages: bothSides(application, consultant, ['withdrawal', 'withdrawal-notice'])
        .filter((draft) => wasAsked || draft.recipient === 'applicant')
        .map((draft) => messageOf(application, draft, occasion)),
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
