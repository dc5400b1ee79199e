import type { Application } from '../../../schemas/application.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { type Change, changeBy, type Occasion } from '../change.ts';
import { requestTo } from '../request-to.ts';

/** The consultant whom the service chose is asked to decide. */
export function assign(application: Application, consultant: Consultant, occasion: Occasion): Change {
  return changeBy(
    { act: 'assign', from: application },
    {
      application,
      facts: { consultantId: consultant.id, decideBy: application.decideBy },
      messages: [requestTo(consultant)],
    },
    occasion,
  );
}
