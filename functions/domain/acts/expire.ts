import type { Application } from '../../../schemas/application.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import type { Parties, Setting } from '../parties.ts';
import { toApplicant, toHolderAndCoordinator } from '../recipients.ts';
import { endTentative } from '../tentative-entry.ts';

/** Nobody decided in time: the slots are free, and company, consultant and coordinator are told. */
export function expire(
  application: Application,
  { consultant }: Parties,
  { days, occasion }: Setting,
): Change {
  const ended = endTentative(application);
  return changeBy(
    { act: 'expire', from: application },
    {
      application: { ...ended.application, ladder: [] },
      facts: { decideBy: application.decideBy },
      messages: [
        toApplicant(application, 'expiry'),
        ...toHolderAndCoordinator(consultant, 'expiry-notice', ended.entry),
      ],
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
