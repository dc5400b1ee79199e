import type { Application } from '../../../schemas/application.ts';
import { type Change, changeBy } from '../change.ts';
import { wishesHeld } from '../held-slots.ts';
import type { Setting } from '../parties.ts';
import { toApplicant } from '../recipients.ts';
import { bookedByOthers } from '../unheld-slots.ts';
import { hasWishAhead } from './wish-anew.ts';

/**
 * Somebody else was first: what they have booked is wished for no longer, and a company that has no other
 * wish left is asked for new ones. Where their booking is gone again, nothing is lost.
 */
export function loseWish(application: Application, { days, occasion }: Setting): Change {
  const { wishesInDoubt: _lookedAt, lostWishes = [], ...rest } = application;
  const { now } = occasion;
  const lost = bookedByOthers(application, days);
  const left = { ...rest, wishes: application.wishes.filter((slot) => !lost.includes(slot)) };
  const isLastLost = lost.length > 0 && !hasWishAhead(left, now);
  return changeBy(
    { act: 'loseWish', from: application },
    {
      application: lost.length === 0 ? left : { ...left, lostWishes: [...lostWishes, ...lost] },
      facts: { slotIds: lost.map(({ id }) => id) },
      messages: isLastLost
        ? [toApplicant(application, 'wish-lost', { onlyWhile: ['awaitingDecision'] })]
        : [],
      days: wishesHeld(left, days, { until: application.decideBy, now }),
    },
    occasion,
  );
}
