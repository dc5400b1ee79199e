import type { Application } from '../../schemas/application.ts';
import { findForm } from '../../schemas/forms/registry.ts';
import type { Message, Template } from '../../schemas/message.ts';
import type { Settings } from '../../schemas/settings.ts';
import { noteUnreached } from '../domain/acts/note-unreached.ts';
import { consultantOf, heldAs } from '../domain/consultant-of.ts';
import { FormNotFound } from '../domain/errors.ts';
import { holderOf } from '../domain/links.ts';
import { isWanted, postponed, sent, superseded, suppressed } from '../domain/outbox.ts';
import { type EmailContext, emailFor } from '../email/email.ts';
import { mailer } from '../email/mailer.ts';
import { now } from '../runtime/clock.ts';
import { logged, logger, nameOf } from '../runtime/logger.ts';
import { workflowOccasion } from '../runtime/occasions.ts';
import { applicationStore } from '../stores/application-store.ts';
import { linkStore } from '../stores/link-store.ts';
import { type MessageIds, messageStore } from '../stores/message-store.ts';
import { opensStore } from '../stores/opens-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { eachNewItem, newItemsIn } from '../stores/stream-records.ts';
import { type SuppressionReason, suppressionStore } from '../stores/suppression-store.ts';

const TELLS_OF_OPENS: ReadonlySet<Template> = new Set(['overdue-notice', 'expiry-notice']);

/**
 * Sends every message. Two doors: the table's stream, and a schedule over what is due. The lease keeps the
 * two apart; a second copy goes out only when the process died between SES's answer and its record.
 */
export const handler = logged('send-message', async (event: unknown) => {
  const items = newItemsIn(event) ?? (await due());
  return eachNewItem(items, async ({ applicationId, messageId }) =>
    messageId === undefined ? 'no message' : send({ applicationId, messageId }),
  );
});

async function due() {
  const ids = await messageStore().listDue(now());
  return ids.map((id) => ({ ...id, sequenceNumber: id.messageId }));
}

async function send(ids: MessageIds): Promise<string> {
  const [message, application] = await Promise.all([
    messageStore().lease(ids, now()),
    applicationStore().find(ids.applicationId),
  ]);
  if (message === undefined) {
    return 'not due';
  }
  if (!isWanted(message, application)) {
    await messageStore().conclude(message, superseded(message, now()));
    return 'superseded';
  }
  const sending = await trySending(message, application);
  switch (sending.kind) {
    case 'sent':
      await messageStore().conclude(message, sent(message, sending.sesMessageId, now()));
      return 'sent';
    case 'suppressed':
      return suppress(message, sending.why);
    case 'postponed':
      return postpone(message);
  }
}

type Sending =
  | { readonly kind: 'sent'; readonly sesMessageId: string }
  | { readonly kind: 'suppressed'; readonly why: SuppressionReason }
  | { readonly kind: 'postponed' };

/** Only what stands before SES's answer may say "again": once SES has the mail, it is sent. */
async function trySending(message: Message, application: Application): Promise<Sending> {
  try {
    const email = emailFor(await contextOf(message, application));
    const why = await suppressionStore().find(email.to.address, now());
    return why === undefined
      ? { kind: 'sent', sesMessageId: await mailer().send(email) }
      : { kind: 'suppressed', why };
  } catch (error) {
    // Counts as done for the stream, so that one mailbox in trouble does not hold up the others.
    const { applicationId, id: messageId } = message;
    logger().warn('send postponed', { applicationId, messageId, error: nameOf(error) });
    return { kind: 'postponed' };
  }
}

/** The coordinator hears of it before it counts as done, unless it is the coordinator who is not reached. */
async function suppress(message: Message, why: SuppressionReason): Promise<string> {
  const { applicationId, id: messageId, recipient } = message;
  await applicationStore().change(applicationId, async (current) =>
    noteUnreached(current, { message, why, occasion: workflowOccasion() }),
  );
  // Told of first: what counts as done is never looked at again, not even by who died before telling.
  if (recipient === 'coordinator') {
    logger().error('coordinator not reached', { applicationId, messageId });
  }
  await messageStore().conclude(message, suppressed(message, now()));
  return 'suppressed';
}

async function postpone(message: Message): Promise<string> {
  const outcome = postponed(message, now());
  const isGivenUp = outcome.failedAt !== undefined;
  if (isGivenUp) {
    // First of all, as above.
    const { applicationId, id: messageId, template } = message;
    logger().error('message given up', { applicationId, messageId, template });
  }
  await messageStore().conclude(message, outcome);
  return isGivenUp ? 'given up' : 'postponed';
}

async function contextOf(message: Message, application: Application): Promise<EmailContext> {
  const settings = await settingsStore().get();
  const form = findForm(application.formId, application.formVersion);
  if (form === undefined) {
    throw new FormNotFound(application.formId);
  }
  const { consultantId = application.consultantId } = message;
  const consultant = consultantOf({ consultantId }, settings);
  const [access, opens] = await Promise.all([
    accessFor(message, application, settings),
    opensFor(message, application, settings),
  ]);
  return {
    message,
    application,
    form,
    settings,
    consultant,
    ...access,
    ...opens,
    isPreview: false,
    now: now(),
  };
}

/** None for who has no page: the coordinator, a consultant who has handed on, a mailbox that was given up. */
async function accessFor(
  { recipient, consultantId, address }: Message,
  application: Application,
  settings: Settings,
): Promise<Pick<EmailContext, 'link' | 'code'>> {
  const isFormer = consultantId !== undefined && consultantId !== application.consultantId;
  if (recipient === 'coordinator' || isFormer || address !== undefined) {
    return { link: '' };
  }
  const { url: link, code } = await linkStore().mint(application, recipient, settings);
  return { link, code: { code, page: new URL('/code', link).href } };
}

/** Read only for the coordinator who is told that a consultant has not answered. */
async function opensFor(
  { template, recipient }: Message,
  application: Application,
  settings: Settings,
): Promise<Pick<EmailContext, 'opens'>> {
  if (recipient !== 'coordinator' || !TELLS_OF_OPENS.has(template)) {
    return {};
  }
  const holder = holderOf(heldAs(application, settings), 'consultant');
  return { opens: (await opensStore().find(application.id, holder)) ?? { holder } };
}
