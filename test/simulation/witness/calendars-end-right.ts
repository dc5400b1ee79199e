import type { Message } from '../../../schemas/message.ts';
import type { Rule, Story } from './evidence.ts';

/**
 * Who has all of an application's mails in their calendar has, in the end, the agreed meeting there, or
 * nothing: no provisional entry is left behind, and no meeting that will not be.
 */
export const calendarsEndRight: Rule = ({ stories }) => [...stories.values()].flatMap(leftBehind);

function leftBehind({ application, messages }: Story): string[] {
  const byOwner = Map.groupBy(
    messages.filter(({ calendar }) => calendar !== undefined),
    ({ recipient, consultantId }) => consultantId ?? recipient,
  );
  return [...byOwner].flatMap(([owner, own]) => {
    const last = lastOf(own);
    const isParty = owner === 'applicant' || owner === application.consultantId;
    const wanted = application.status === 'booked' && isParty ? 'REQUEST confirmed' : 'CANCEL';
    return own.some(isUndelivered) || last === undefined || last.startsWith(wanted)
      ? []
      : [`${owner} is left with ${last} of ${application.id}, which is ${application.status}`];
  });
}

/** What counts for a calendar: the highest SEQUENCE (RFC 5546 §2.1.5) of what was sent. */
function lastOf(messages: readonly Message[]): string | undefined {
  const parts = messages.flatMap(({ calendar, sentAt }) =>
    calendar === undefined || sentAt === undefined ? [] : [calendar],
  );
  const last = parts.toSorted((one, other) => one.sequence - other.sequence).at(-1);
  return last && `${last.method} ${last.tentative === undefined ? 'confirmed' : 'tentative'}`;
}

/** Whom mail does not reach can have anything in their calendar. */
function isUndelivered({ suppressedAt, failedAt }: Message): boolean {
  return suppressedAt !== undefined || failedAt !== undefined;
}
