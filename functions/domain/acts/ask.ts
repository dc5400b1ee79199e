import type { Application } from '../../../schemas/application.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { type Change, changeBy, messageOf, type Occasion } from '../change.ts';

/** The consultant is asked; from now on the deadline runs. */
export function ask(application: Application, consultant: Consultant, occasion: Occasion): Change {
  const request = {
    template: 'request',
    recipient: 'consultant',
    language: consultant.language,
    onlyWhile: ['awaitingDecision'],
  } as const;
  return changeBy(
    { act: 'ask', from: application },
    {
      application,
      facts: { consultantId: consultant.id, decideBy: application.decideBy },
      messages: [messageOf(application, request, occasion)],
    },
    occasion,
  );
}
