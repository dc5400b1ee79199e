import { answerWithRole } from '../../schemas/answers.ts';
import type { Application } from '../../schemas/application.ts';
import type { DigestKey } from '../../schemas/digest.ts';
import { findForm } from '../../schemas/forms/registry.ts';
import {
  digestTagsSchema,
  type MailEvent,
  mailEventSchema,
  messageTagsSchema,
  ownTagsSchema,
} from '../../schemas/mail-event.ts';
import type { Message, Unreached } from '../../schemas/message.ts';
import { noteUnreached } from '../domain/acts/note-unreached.ts';
import { ApplicationNotFound } from '../domain/errors.ts';
import { feedbackIn, type MailFeedback, reasonIn } from '../domain/mail-feedback.ts';
import { DAY } from '../domain/time-units.ts';
import { environment } from '../runtime/environment.ts';
import { logged, logger, type Outcome } from '../runtime/logger.ts';
import { workflowOccasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { digestStore } from '../stores/digest-store.ts';
import { type MessageIds, messageStore } from '../stores/message-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { suppressionStore } from '../stores/suppression-store.ts';

interface News extends MailFeedback {
  readonly addresses: readonly string[];
}

interface Told extends News {
  readonly ids: MessageIds;
}

/**
 * SES tells what became of a mail. A second run changes nothing: it finds done what the first one did.
 */
export const handler = logged('record-mail-event', async (event: unknown) => {
  const { detail } = mailEventSchema.parse(event);
  const feedback = isOurs(detail) ? feedbackIn(detail) : undefined;
  if (feedback === undefined) {
    return { result: {}, outcomes: [{ outcome: 'nothing of ours' }] };
  }
  const news = { ...feedback, addresses: detail.mail.destination };
  return { result: {}, outcomes: [await recordBy(detail.mail.tags, news)] };
});

/** Only what was sent under our own rules. */
function isOurs({ mail }: MailEvent): boolean {
  const tags = ownTagsSchema.safeParse(mail.tags);
  return tags.success && tags.data['ses:configuration-set'][0] === environment('CONFIGURATION_SET');
}

/** One of our messages, or a digest: the names on it say which. */
async function recordBy(tags: MailEvent['mail']['tags'], news: News): Promise<Outcome> {
  const message = messageTagsSchema.safeParse(tags);
  if (message.success) {
    const [applicationId] = message.data.application;
    const [messageId] = message.data.message;
    return { applicationId, outcome: await record({ ...news, ids: { applicationId, messageId } }) };
  }
  const digest = digestTagsSchema.safeParse(tags);
  if (digest.success) {
    const [consultantId] = digest.data.digest;
    const [date] = digest.data.date;
    return { consultantId, outcome: await recordDigest({ consultantId, date }, news) };
  }
  return { outcome: 'nothing of ours' };
}

async function record(told: Told): Promise<string> {
  const message = await messageStore().find(told.ids);
  if (message === undefined) {
    return 'unknown or erased';
  }
  const why = reasonIn(told);
  if (why !== undefined) {
    await suppress(told, why);
    await tell(message, { ...told, why });
  }
  await messageStore().recordFeedback(told.ids, told);
  if (why !== undefined && message.recipient === 'coordinator') {
    logger().error('coordinator not reached', { ...told.ids });
  }
  return told.time;
}

/** It stands for no application: what waits for a consultant who is not reached `find-stand-ins` finds. */
async function recordDigest(key: DigestKey, news: News): Promise<string> {
  if ((await digestStore().find(key)) === undefined) {
    return 'unknown';
  }
  const why = reasonIn(news);
  if (why !== undefined) {
    await suppress(news, why);
  }
  return news.time;
}

async function suppress({ addresses, at }: News, why: Unreached['why']): Promise<void> {
  const { deadlines } = await settingsStore().get();
  const until = new Date(Date.parse(at) + deadlines.suppressionDays * DAY);
  for (const address of addresses) {
    await suppressionStore().suppress(address, { why, until });
  }
}

/** The coordinator by mail, whoever opens the application by its page. */
async function tell(
  message: Message,
  { addresses, why }: Pick<News, 'addresses'> & Pick<Unreached, 'why'>,
): Promise<void> {
  try {
    await applicationStore().change(message.applicationId, async (current) =>
      message.recipient === 'applicant' && hasMovedFrom(addresses, current)
        ? undefined
        : noteUnreached(current, { message, why, occasion: workflowOccasion() }),
    );
  } catch (error) {
    if (!(error instanceof ApplicationNotFound)) {
      throw error;
    }
  }
}

/** What comes back late from a mailbox that the company has corrected since says nothing of the new one. */
function hasMovedFrom(addresses: readonly string[], { formId, formVersion, answers }: Application): boolean {
  const form = findForm(formId, formVersion);
  const present = form && answerWithRole(form, answers, 'email')?.toLowerCase();
  return present !== undefined && !addresses.some((address) => address.toLowerCase() === present);
}
