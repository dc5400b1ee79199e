import type { Application } from '../../schemas/application.ts';
import { findForm } from '../../schemas/forms/registry.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import type { Successor } from '../domain/acts/hand-on.ts';
import { load } from '../domain/calendar-day.ts';
import { consultantOf, STAND_IN } from '../domain/consultant-of.ts';
import { FormNotFound } from '../domain/errors.ts';
import { nextHolders } from '../domain/next-holders.ts';
import { sameTimesOf, takenOver } from '../domain/same-times.ts';
import { calendarStore } from '../stores/calendar-store.ts';

/** Of more than these the calendars are not compared: the first ones fit best. */
const MOST_COMPARED = 10;

interface Seeking {
  readonly settings: Settings;
  readonly now: Date;
}

/** Whom the consultant's choice names, with the calendar days on which the times wished for lie. */
export async function successorCalled(
  consultantId: string,
  application: Application,
  { settings }: Seeking,
): Promise<Successor> {
  return withDays(consultantOf({ consultantId }, settings), application);
}

/**
 * The one among those who could take over who can keep most of the times wished for; of two the one who has
 * less on those days, then the better fit. Nothing where nobody is left.
 */
export async function nextSuccessor(
  application: Application,
  seeking: Seeking,
): Promise<Successor | undefined> {
  const form = findForm(application.formId, application.formVersion);
  if (form === undefined) {
    throw new FormNotFound('The form of an application is gone');
  }
  const { settings, now } = seeking;
  const [first, ...others] = nextHolders(application, { form, settings, now });
  const isNamed = first !== undefined && first.id === standInOf(application, settings);
  const compared = first === undefined ? [] : isNamed ? [first] : [first, ...others].slice(0, MOST_COMPARED);
  const candidates = await Promise.all(compared.map((consultant) => withDays(consultant, application)));
  const look = { applicationId: application.id, now, settings };
  const kept = (candidate: Successor) => takenOver(application.wishes, { ...candidate, ...look }).length;
  return candidates.toSorted(
    (one, other) => kept(other) - kept(one) || load(one.days, now) - load(other.days, now),
  )[0];
}

/** Where nobody is left, the coordinator stands in: an application is never without somebody to turn to. */
export async function successorOrCoordinator(application: Application, seeking: Seeking): Promise<Successor> {
  return (
    (await nextSuccessor(application, seeking)) ??
    withDays(consultantOf({ consultantId: STAND_IN }, seeking.settings), application)
  );
}

async function withDays(consultant: Consultant, { wishes }: Application): Promise<Successor> {
  return { consultant, days: await calendarStore().daysOf(sameTimesOf(wishes, consultant)) };
}

function standInOf({ consultantId }: Application, { consultants }: Settings): string | undefined {
  return consultants.find(({ id }) => id === consultantId)?.standIn;
}
