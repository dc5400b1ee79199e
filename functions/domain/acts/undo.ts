import type { Application } from '../../../schemas/application.ts';
import type { Rung } from '../../../schemas/rung.ts';
import { type Change, changeBy } from '../change.ts';
import { TransitionRefused } from '../errors.ts';
import { wishesHeld } from '../held-slots.ts';
import type { Setting } from '../parties.ts';

/** What comes to a consultant who says nothing. */
const SILENCE: readonly Rung['kind'][] = ['remind', 'standIn'];

/**
 * Takes back what was chosen while nothing has followed from it: the wait, its deadline and the holds are
 * as they were. Who has just chosen was not silent: what would have come for that meanwhile never comes.
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
      application: { ...rest, ladder: rest.ladder.filter((rung) => !isSpared(rung, occasion.now)) },
      days: wishesHeld(rest, days, { until: application.decideBy, now: occasion.now }),
    },
    occasion,
  );
}

function isSpared({ kind, at }: Rung, now: Date): boolean {
  return SILENCE.includes(kind) && Date.parse(at) <= now.getTime();
}
