import type { Application } from '../../../schemas/application.ts';
import type { Message, Unreached } from '../../../schemas/message.ts';
import { type Change, type Occasion, record } from '../change.ts';
import { toCoordinator } from '../recipients.ts';

interface Told {
  /** The message that did not arrive. */
  readonly message: Message;
  readonly why: Unreached['why'];
  readonly occasion: Occasion;
}

/**
 * Somebody does not get our mails: the application shows it, and the coordinator hears so, once for each
 * person. Nothing is told of mail to the coordinator: that would go where nothing arrives; nor of a mailbox
 * that was given up, for whoever had it is reached elsewhere.
 */
export function noteUnreached(
  application: Application,
  { message, why, occasion }: Told,
): Change | undefined {
  const { id: messageId, recipient, consultantId, address: givenUp } = message;
  const known = application.unreached ?? [];
  if (
    recipient === 'coordinator' ||
    givenUp !== undefined ||
    known.some((one) => one.recipient === recipient && one.consultantId === consultantId)
  ) {
    return undefined;
  }
  const who = { recipient, ...(consultantId === undefined ? {} : { consultantId }) };
  const unreached = { ...who, why, at: occasion.now.toISOString() };
  return record(
    { act: 'noteUnreached', from: application.status },
    {
      application: { ...application, unreached: [...known, unreached] },
      facts: { ...who, why, messageId },
      messages: [toCoordinator('bounce-notice', { unreached })],
    },
    occasion,
  );
}
