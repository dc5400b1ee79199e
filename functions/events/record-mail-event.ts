import { type MailEvent, mailEventSchema, ownTagsSchema } from '../../schemas/mail-event.ts';
import type { Message, Unreached } from '../../schemas/message.ts';
import { noteUnreached } from '../domain/acts/note-unreached.ts';
import { ApplicationNotFound } from '../domain/errors.ts';
import { feedbackIn, type MailFeedback, reasonIn } from '../domain/mail-feedback.ts';
import { environment } from '../runtime/environment.ts';
import { logged, logger } from '../runtime/logger.ts';
import { workflowOccasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { type MessageIds, messageStore } from '../stores/message-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { suppressionStore } from '../stores/suppression-store.ts';

const DAY_MS = 24 * 3600 * 1000;

interface Told extends MailFeedback {
  readonly ids: MessageIds;
  readonly addresses: readonly string[];
}

/**
 * SES tells what became of a mail. A second run changes nothing: it finds done what the first one did.
 */
export const handler = logged('record-mail-event', async (event: unknown) => {
  const { detail } = mailEventSchema.parse(event);
  const ids = idsIn(detail);
  const feedback = feedbackIn(detail);
  if (ids === undefined || feedback === undefined) {
    return { result: {}, outcomes: [{ outcome: 'nothing of ours' }] };
  }
  const outcome = await record({ ...feedback, ids, addresses: detail.mail.destination });
  return { result: {}, outcomes: [{ applicationId: ids.applicationId, outcome }] };
});

/** Only what was sent under our own rules, with the names of one of our messages on it. */
function idsIn({ mail }: MailEvent): MessageIds | undefined {
  const tags = ownTagsSchema.safeParse(mail.tags);
  if (!tags.success || tags.data['ses:configuration-set'][0] !== environment('CONFIGURATION_SET')) {
    return undefined;
  }
  return { applicationId: tags.data.application[0], messageId: tags.data.message[0] };
}

async function record(told: Told): Promise<string> {
  const message = await messageStore().find(told.ids);
  if (message === undefined) {
    return 'unknown or erased';
  }
  const why = reasonIn(told);
  if (why !== undefined) {
    await suppress(told, why);
    await tell(message, why);
  }
  await messageStore().recordFeedback(told.ids, told);
  if (why !== undefined && message.recipient === 'coordinator') {
    logger().error('coordinator not reached', { ...told.ids });
  }
  return told.time;
}

async function suppress({ addresses, at }: Told, why: Unreached['why']): Promise<void> {
  const { deadlines } = await settingsStore().get();
  const until = new Date(Date.parse(at) + deadlines.suppressionDays * DAY_MS);
  for (const address of addresses) {
    await suppressionStore().suppress(address, { why, until });
  }
}

/** The coordinator by mail, whoever opens the application by its page. */
async function tell(message: Message, why: Unreached['why']): Promise<void> {
  try {
    await applicationStore().change(message.applicationId, async (current) =>
      noteUnreached(current, { message, why, occasion: workflowOccasion() }),
    );
  } catch (error) {
    if (!(error instanceof ApplicationNotFound)) {
      throw error;
    }
  }
}
