import type { Change } from '../../functions/domain/change.ts';
import { newId, sha256 } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { newLink } from '../../functions/stores/link-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { type NewSubmission, submissionStore } from '../../functions/stores/submission-store.ts';
import type { Application } from '../../schemas/application.ts';
import { type Standing, standingSettings } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';

export const LIMIT = { name: 'address#test', max: 100, periodSeconds: 86_400 } as const;

/** What is stored with a first act. */
export function aNewSubmission(change: Change, overrides: Partial<NewSubmission> = {}): NewSubmission {
  const settings = standingSettings();
  return {
    change,
    submissionKey: newId(),
    bodyHash: sha256('body'),
    granted: newLink(change.application, { purpose: 'applicant', handedOver: 'screen', settings }),
    addressLimit: LIMIT,
    now: NOW,
    ...overrides,
  };
}

/** Stores the settings and, act by act, what stands; gives the application as the table has it. */
export async function stored({ changes, application }: Standing): Promise<Application> {
  await settingsStore().put(standingSettings());
  const [first, ...later] = changes;
  if (first === undefined) {
    throw new Error('An application begins with an act');
  }
  await submissionStore().submit(async () => aNewSubmission(first));
  for (const change of later) {
    await applicationStore().change(application.id, async () => change);
  }
  return await applicationStore().get(application.id);
}
