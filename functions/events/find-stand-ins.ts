import type { Consultant, Settings } from '../../schemas/settings.ts';
import { isAwayUntil } from '../domain/absence.ts';
import { executions } from '../execution/executions.ts';
import { letStandIn, type Unanswerable } from '../progress/stand-in.ts';
import { attemptEach } from '../runtime/attempt-each.ts';
import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { applicationStore } from '../stores/application-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { suppressionStore } from '../stores/suppression-store.ts';

/**
 * Nobody waits for a consultant who is away until the deadline, or whom our mail does not reach: a
 * stand-in takes over. A second run finds the application with somebody else. Where one consultant's cases
 * cannot be read, the others' have moved before it fails.
 */
export const handler = logged('find-stand-ins', async (_event: unknown) => {
  const settings = await settingsStore().find();
  // Deployed, and its organisation still to be seeded: no fault that anybody should be woken for.
  const { consultants = [], closedDays = [] } = settings ?? {};
  const looks = await Promise.allSettled(consultants.map((consultant) => heldInVain(consultant, closedDays)));
  const found = looks.flatMap((look) => (look.status === 'fulfilled' ? look.value : []));
  const attempts = await attemptEach(found, standIn);
  const failed = looks.find((look) => look.status === 'rejected');
  if (failed !== undefined) {
    throw failed.reason;
  }
  return { result: {}, outcomes: attempts.map(({ outcome }) => outcome) };
});

async function standIn(unanswerable: Unanswerable): Promise<string> {
  const moved = await letStandIn(unanswerable);
  if (moved === undefined) {
    return 'went on';
  }
  await executions().wakeAfterAct(moved);
  return unanswerable.why;
}

/** What waits for a decision of somebody who cannot give it. */
async function heldInVain(
  consultant: Consultant,
  closedDays: Settings['closedDays'],
): Promise<Unanswerable[]> {
  const { id: consultantId, email, absences } = consultant;
  const isUnreached = (await suppressionStore().find(email, now())) !== undefined;
  if (!isUnreached && absences.length === 0) {
    return [];
  }
  const held = await applicationStore().listHeldBy(consultantId);
  return held
    .filter(({ status }) => status === 'awaitingDecision')
    .filter(({ decideBy }) => isUnreached || isAwayUntil(consultant, decideBy, { now: now(), closedDays }))
    .map(({ id: applicationId }) => ({
      applicationId,
      consultantId,
      why: isUnreached ? 'unreached' : 'absent',
    }));
}
