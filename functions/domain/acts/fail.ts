import type { Application } from '../../../schemas/application.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import type { Parties, Setting } from '../parties.ts';
import { withoutDecision } from '../pending-act.ts';
import { toApplicant, toConsultant, toCoordinator } from '../recipients.ts';
import { endTentative } from '../tentative-entry.ts';

/**
 * The service could not go on by itself: company and coordinator hear so, by name, and so does the
 * consultant who has been asked, whose calendar is free again.
 */
export function fail(
  application: Application,
  { consultant }: Pick<Parties, 'consultant'>,
  { days, occasion }: Setting,
): Change {
  const ended = endTentative(withoutDecision(application));
  const wasAsked = application.status !== 'submitted';
  return changeBy(
    { act: 'fail', from: application },
    {
      application: { ...ended.application, ladder: [] },
      messages: [
        toApplicant(application, 'failure'),
        ...(wasAsked ? [toConsultant(consultant, 'failure-notice', ended.entry)] : []),
        toCoordinator('failure-notice'),
      ],
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
