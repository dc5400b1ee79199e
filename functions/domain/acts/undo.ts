import type { Application } from '../../../schemas/application.ts';
import { type Change, changeBy } from '../change.ts';
import { TransitionRefused } from '../errors.ts';
import { wishesHeld } from '../held-slots.ts';
import type { Setting } from '../parties.ts';

/**
 * Takes back what was chosen while nothing has followed from it: the wait, its deadline and the holds are
 * as they were.
 *
 * @throws TransitionRefused also when the time to undo is over and only its task has not yet run
 */
export function undo(application: Application, { days, occasion }: Setting): Change {
  const { decision: _never, pendingAct, ...rest } = application;
  if (pendingAct === undefined || Date.parse(pendingAct.undoUntil) <= occasion.now.getTime()) {
    throw new TransitionRefused(application, 'undo');
  }
  return changeBy(
    { act: 'undo', from: application },
    {
      application: rest,
      days: wishesHeld(rest, days, { until: application.decideBy, now: occasion.now }),
    },
    occasion,
  );
}
