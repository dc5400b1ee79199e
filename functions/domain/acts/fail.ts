import type { Application } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy, messageOf, type Occasion } from '../change.ts';

/** The service could not go on by itself: the company and the coordinator hear so, by name. */
export function fail(
  application: Application,
  { days, occasion }: { readonly days: readonly CalendarDay[]; readonly occasion: Occasion },
): Change {
  const { pendingAct: _dropped, ...rest } = application;
  const toApplicant = {
    template: 'failure',
    recipient: 'applicant',
    language: application.language,
  } as const;
  const toCoordinator = { template: 'failure-notice', recipient: 'coordinator', language: 'da' } as const;
  return changeBy(
    { act: 'fail', from: application },
    {
      application: rest,
      messages: [toApplicant, toCoordinator].map((draft) => messageOf(application, draft, occasion)),
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
