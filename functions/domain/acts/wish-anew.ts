import type { Application } from '../../../schemas/application.ts';
import type { Slot } from '../../../schemas/slot.ts';
import { type Change, changeBy } from '../change.ts';
import { TransitionRefused } from '../errors.ts';
import { wishesTaken } from '../held-slots.ts';
import type { Parties, Setting } from '../parties.ts';
import { toConsultant } from '../recipients.ts';

/**
 * A company whose wishes others have booked chooses among the free times of the same consultant, whose
 * deadline stands.
 *
 * @throws TransitionRefused also while it has a wish left; SlotTaken
 */
export function wishAnew(
  application: Application,
  { consultant, wishes }: Pick<Parties, 'consultant'> & { readonly wishes: readonly Slot[] },
  { days, occasion }: Setting,
): Change {
  const { now } = occasion;
  if (!hasLostWishes(application, now)) {
    throw new TransitionRefused(application, 'wishAnew');
  }
  const { lostWishes: _replaced, ...rest } = application;
  const wishing = { ...rest, wishes: [...wishes] };
  return changeBy(
    { act: 'wishAnew', from: application },
    {
      application: wishing,
      facts: { slotIds: wishes.map(({ id }) => id) },
      messages: [toConsultant(consultant, 'new-wishes', { onlyWhile: ['awaitingDecision'] })],
      days: wishesTaken(wishing, days, { now, dailyCap: consultant.dailyCap }),
    },
    occasion,
  );
}

/** Whether all that a company wished for is gone, and some of it to others. */
export function hasLostWishes(application: Application, now: Date): boolean {
  return application.lostWishes !== undefined && !hasWishAhead(application, now);
}

/** Whether one of its wishes can still come true. */
export function hasWishAhead(application: Pick<Application, 'wishes'>, now: Date): boolean {
  return wishesAhead(application, now).length > 0;
}

/** Those of its wishes that have not begun. */
export function wishesAhead({ wishes }: Pick<Application, 'wishes'>, now: Date): Slot[] {
  return wishes.filter(({ start }) => Date.parse(start) > now.getTime());
}
