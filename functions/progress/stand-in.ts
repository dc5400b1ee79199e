import type { Application } from '../../schemas/application.ts';
import type { ReassignReason } from '../domain/acts/hand-on.ts';
import { eventOccasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { reassigned } from './reassigned.ts';
import { successorOrCoordinator } from './successor.ts';

/** What waits for the decision of somebody who cannot give it. */
export interface Unanswerable {
  readonly applicationId: string;
  /** Who cannot answer it. */
  readonly consultantId: string;
  readonly why: Extract<ReassignReason, 'absent' | 'unreached'>;
}

/**
 * Gives an application that waits for this consultant's decision to a stand-in; nothing where it does not,
 * so a second run changes nothing. The caller wakes its workflow.
 *
 * @throws ApplicationNotFound
 */
export async function letStandIn({
  applicationId,
  consultantId,
  why,
}: Unanswerable): Promise<Application | undefined> {
  const settings = await settingsStore().get();
  let hasMoved = false;
  const application = await applicationStore().change(applicationId, async (current) => {
    hasMoved = current.status === 'awaitingDecision' && current.consultantId === consultantId;
    if (!hasMoved) {
      return undefined;
    }
    const occasion = eventOccasion();
    const successor = await successorOrCoordinator(current, { settings, now: occasion.now });
    return reassigned(current, { successor, why, settings, occasion });
  });
  return hasMoved ? application : undefined;
}
