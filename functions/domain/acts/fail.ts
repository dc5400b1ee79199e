import type { Application } from '../../../schemas/application.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import type { Setting } from '../parties.ts';
import { withoutDecision } from '../pending-act.ts';
import { toApplicant, toCoordinator } from '../recipients.ts';

/** The service could not go on by itself: the company and the coordinator hear so, by name. */
export function fail(application: Application, { days, occasion }: Setting): Change {
  return changeBy(
    { act: 'fail', from: application },
    {
      application: { ...withoutDecision(application), ladder: [] },
      messages: [toApplicant(application, 'failure'), toCoordinator('failure-notice')],
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
