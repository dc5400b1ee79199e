import type { Application } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { bothSides } from '../both-sides.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy, messageOf, type Occasion } from '../change.ts';

/** Nobody decided in time: the slots are free, and company, consultant and coordinator are told. */
export function expire(
  application: Application,
  consultant: Consultant,
  { days, occasion }: { readonly days: readonly CalendarDay[]; readonly occasion: Occasion },
): Change {
  const toCoordinator = { template: 'expiry-notice', recipient: 'coordinator', language: 'da' } as const;
  return changeBy(
    { act: 'expire', from: application },
    {
      application,
      facts: { decideBy: application.decideBy },
      messages: [...bothSides(application, consultant, ['expiry', 'expiry-notice']), toCoordinator].map(
        (draft) => messageOf(application, draft, occasion),
      ),
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
