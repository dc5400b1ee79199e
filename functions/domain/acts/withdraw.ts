import type { Application } from '../../../schemas/application.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import type { Setting } from '../parties.ts';
import { withoutDecision } from '../pending-act.ts';
import { toApplicant, toConsultant } from '../recipients.ts';
import { endTentative } from '../tentative-entry.ts';

/**
 * The company takes its application back before anything is agreed, also while a decision can still be
 * undone. The consultant hears of it only after having been asked.
 */
export function withdraw(
  application: Application,
  consultant: Consultant,
  { days, occasion }: Setting,
): Change {
  const wasAsked = application.status !== 'submitted';
  const ended = endTentative(application);
  return changeBy(
    { act: 'withdraw', from: application },
    {
      application: { ...withoutDecision(ended.application), ladder: [] },
      messages: [
        toApplicant(application, 'withdrawal'),
        ...(wasAsked ? [toConsultant(consultant, 'withdrawal-notice', ended.entry)] : []),
      ],
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
