import type { Application } from '../../../schemas/application.ts';
import { type Change, changeBy } from '../change.ts';
import { wishesHeld } from '../held-slots.ts';
import { decisionLadder } from '../ladder.ts';
import type { Parties, Setting } from '../parties.ts';
import { toApplicant, toHolderAndCoordinator } from '../recipients.ts';
import { deadlineAfter } from '../working-days.ts';

/**
 * The promised date has come without a decision: the company hears so itself, with a new date and the name
 * of the coordinator, and the times stay held. Consultant and coordinator hear what was promised.
 */
export function promise(
  application: Application,
  { consultant, settings }: Parties,
  { days, occasion }: Setting,
): Change {
  const { now } = occasion;
  const until = deadlineAfter({
    from: now,
    workingDays: settings.ladder.extensionWorkingDays,
    hour: settings.deadlines.decisionHour,
    closedDays: settings.closedDays,
  });
  const decideBy = until.toISOString();
  const wait = { from: now, decideBy: until, canStandIn: false, isExtended: true };
  const onlyWhile = ['awaitingDecision'];
  return changeBy(
    { act: 'promise', from: application },
    {
      application: {
        ...application,
        decideBy,
        brokenPromise: application.decideBy,
        extensions: application.extensions + 1,
        ladder: decisionLadder(wait, settings),
      },
      facts: { passed: application.decideBy, decideBy },
      messages: [
        toApplicant(application, 'new-promise', { onlyWhile }),
        ...toHolderAndCoordinator(consultant, 'promise-notice', { onlyWhile }),
      ],
      days: wishesHeld(application, days, { until: decideBy, now }),
    },
    occasion,
  );
}
