import type { Application } from '../../../schemas/application.ts';
import { type Change, changeBy, type Occasion } from '../change.ts';
import { decisionLadder } from '../ladder.ts';
import type { Parties } from '../parties.ts';
import { requestTo } from '../request-to.ts';
import { enterTentatively } from '../tentative-entry.ts';

/**
 * The consultant whom the service chose is asked to decide. Where that comes late, the company's date stays,
 * and yet nobody is reminded within a day.
 */
export function assign(application: Application, parties: Parties, occasion: Occasion): Change {
  const { consultant, settings } = parties;
  const { now } = occasion;
  const entered = enterTentatively(application, parties);
  const wait = {
    from: now,
    decideBy: new Date(application.decideBy),
    canStandIn: true,
    isExtended: false,
  };
  return changeBy(
    { act: 'assign', from: application },
    {
      application: {
        ...entered.application,
        assignedAt: now.toISOString(),
        ladder: decisionLadder(wait, settings),
      },
      facts: { consultantId: consultant.id, decideBy: application.decideBy },
      messages: [requestTo(consultant, entered.entry)],
    },
    occasion,
  );
}
