import { workflowStateSchema } from '../../schemas/workflow-state.ts';
import { fail } from '../domain/acts/fail.ts';
import { ApplicationNotFound } from '../domain/errors.ts';
import { slotsOf } from '../domain/held-slots.ts';
import { isAllowed } from '../domain/transitions.ts';
import { logged } from '../runtime/logger.ts';
import { workflowOccasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { calendarStore } from '../stores/calendar-store.ts';

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
  try {
    const { status } = await applicationStore().change(applicationId, async (application) => {
      if (!isAllowed('fail', application.status)) {
        return undefined;
      }
      return fail(application, {
        days: await calendarStore().daysOf(slotsOf(application)),
        occasion: workflowOccasion(),
      });
    });
    return status;
  } catch (error) {
    if (error instanceof ApplicationNotFound) {
      return 'erased';
    }
    throw error;
  }
}
