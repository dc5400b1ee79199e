import type { Application } from '../../schemas/application.ts';
import type { Message } from '../../schemas/message.ts';

const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 3600;
/** With the pauses above, a little more than a day. */
const MAX_ATTEMPTS = 32;

/**
 * Whether the news is still true. What is told to a consultant only for a while is a thing to do, and
 * theirs only as long as they hold the application.
 */
export function isWanted(message: Message, application: Application | undefined): application is Application {
  const { onlyWhile, consultantId } = message;
  if (application === undefined || onlyWhile === undefined) {
    return application !== undefined;
  }
  const isHolder = consultantId === undefined || consultantId === application.consultantId;
  return isHolder && onlyWhile.includes(application.status);
}

export function sent(message: Message, sesMessageId: string, now: Date): Message {
  return { ...concluded(message), sesMessageId, sentAt: now.toISOString() };
}

export function superseded(message: Message, now: Date): Message {
  return { ...concluded(message), supersededAt: now.toISOString() };
}

export function suppressed(message: Message, now: Date): Message {
  return { ...concluded(message), suppressedAt: now.toISOString() };
}

/** Tried again after a pause that doubles, up to an hour; in the end it counts as failed. */
export function postponed(message: Message, now: Date): Message {
  if (message.attempts >= MAX_ATTEMPTS) {
    return { ...concluded(message), failedAt: now.toISOString() };
  }
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** (message.attempts - 1), LONGEST_PAUSE_SECONDS);
  return { ...message, nextAttemptAt: new Date(now.getTime() + pause * 1000).toISOString() };
}

function concluded({ nextAttemptAt: _none, ...message }: Message): Message {
  return message;
}
