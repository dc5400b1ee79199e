import type { Application } from '../../schemas/application.ts';
import { workflowStateSchema } from '../../schemas/workflow-state.ts';
import { fail } from '../domain/acts/fail.ts';
import type { Change } from '../domain/change.ts';
import { consultantOf } from '../domain/consultant-of.ts';
import { slotsOf } from '../domain/held-slots.ts';
import { isAllowed } from '../domain/transitions.ts';
import { logged } from '../runtime/logger.ts';
import { workflowOccasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { unlessErased } from '../stores/unless-erased.ts';

/**
 * When nothing else helped: gives the application its named end and tells whoever waits. One that has
 * ended otherwise, or is erased, is left alone; so is a second run.
 */
export const handler = logged('give-up', async (input: unknown) => {
  const { applicationId } = workflowStateSchema.parse(input);
  const outcome = await giveUp(applicationId);
  return { result: {}, outcomes: [{ applicationId, outcome }] };
});

async function giveUp(applicationId: string): Promise<string> {
  const application = await unlessErased(() => applicationStore().change(applicationId, failing));
  return application?.status ?? 'erased';
}

async function failing(application: Application): Promise<Change | undefined> {
  if (!isAllowed('fail', application.status)) {
    return undefined;
  }
  const consultant = consultantOf(application, await settingsStore().get());
  const days = await calendarStore().daysOf(slotsOf(application));
  return fail(application, { consultant }, { days, occasion: workflowOccasion() });
}
