import type { Message } from '../../../schemas/message.ts';
import type { TakenMail } from '../machine/mailbox.ts';
import type { Evidence, Rule, Story } from './evidence.ts';
import { historyOf } from './history.ts';
import { toldOf } from './tells.ts';

/** Each act has made its messages, each message has come to an end, and what it says it did is true. */
export const everybodyTold: Rule = (evidence) => {
  const mails = mailsByMessage(evidence);
  return [...evidence.stories.values()].flatMap((story) => [
    ...unlikeTimeline(story),
    ...story.messages.flatMap((message) =>
      faultsOf(message, story, { mails: mails.get(message.id) ?? [], logLines: evidence.logLines }),
    ),
  ]);
};

export function mailsByMessage({ mails }: Evidence): Map<string, TakenMail[]> {
  return Map.groupBy(mails, ({ tags }) => tags['message']?.[0] ?? '');
}

function unlikeTimeline({ application, entries, messages }: Story): string[] {
  const due = historyOf(entries).flatMap(toldOf).toSorted();
  const made = messages.map(({ template, recipient }) => `${template} to ${recipient}`).toSorted();
  return due.join() === made.join() ? [] : [`${application.id} owes [${due}] and has [${made}]`];
}

function faultsOf(
  message: Message,
  story: Story,
  { mails, logLines }: { readonly mails: readonly TakenMail[]; readonly logLines: readonly string[] },
): string[] {
  const { id, template, sentAt, supersededAt, suppressedAt, failedAt, nextAttemptAt } = message;
  const name = `${template} ${id} of ${story.application.id}`;
  const ends = [sentAt, supersededAt, suppressedAt, failedAt].filter((at) => at !== undefined);
  const unexplained = mails
    .slice(0, sentAt === undefined ? undefined : -1)
    .filter(({ by }) => by?.isHarmed !== true);
  return [
    ...(ends.length === 1 && nextAttemptAt === undefined ? [] : [`${name} has come to ${ends.length} ends`]),
    ...(failedAt === undefined || isToldOf(id, logLines) ? [] : [`${name} was given up in silence`]),
    ...(sentAt === undefined || mails.length > 0 ? [] : [`${name} counts as sent, and no mail is there`]),
    ...(unexplained.length === 0 ? [] : [`${name} was sent ${mails.length} times with nothing gone wrong`]),
    ...(supersededAt === undefined || wasUntrue(message, story) ? [] : [`${name} was held back while true`]),
    ...(suppressedAt === undefined || isUnreached(message, story)
      ? []
      : [`${name} was kept from somebody who is reached`]),
  ];
}

/** After a day of nothing but faults a message is given up; somebody is then woken by the line in the log. */
function isToldOf(messageId: string, logLines: readonly string[]): boolean {
  return logLines.some((line) => line.includes('message given up') && line.includes(messageId));
}

/** Whether the application has been, since the message was made, where its news is none, or not theirs. */
function wasUntrue({ onlyWhile, queuedAt, consultantId }: Message, { entries }: Story): boolean {
  // By their order: who had to try again keeps the time at which it was asked.
  const made = entries.findIndex(({ at }) => at === queuedAt);
  return historyOf(entries)
    .slice(made)
    .some(
      ({ entry, holder }) =>
        onlyWhile !== undefined &&
        (!onlyWhile.includes(entry.to) || (consultantId !== undefined && consultantId !== holder)),
    );
}

/** As noted once: a company that corrects its address is taken to be reached again. */
function isUnreached({ recipient, consultantId, address }: Message, { entries }: Story): boolean {
  const isNoted = entries.some(
    ({ act, facts }) =>
      act === 'noteUnreached' && facts['recipient'] === recipient && facts['consultantId'] === consultantId,
  );
  return recipient === 'coordinator' || address !== undefined || isNoted;
}
