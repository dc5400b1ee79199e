import type { Application } from '../../../schemas/application.ts';
import { type Change, changeBy, type Occasion } from '../change.ts';
import type { Parties } from '../parties.ts';
import { requestTo } from '../request-to.ts';
import { enterTentatively } from '../tentative-entry.ts';

/** The consultant whom the service chose is asked to decide. */
export function assign(application: Application, parties: Parties, occasion: Occasion): Change {
  const { consultant } = parties;
  const entered = enterTentatively(application, parties);
  return changeBy(
    { act: 'assign', from: application },
    {
      application: entered.application,
      facts: { consultantId: consultant.id, decideBy: application.decideBy },
      messages: [requestTo(consultant, entered.entry)],
    },
    occasion,
  );
}
