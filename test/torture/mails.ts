import type { ShownMail } from '../../local/mail/shown-mail.ts';
import type { Message } from '../../schemas/message.ts';
import type { StoredCase } from './stored-case.ts';

/** Mails that should not have been sent: of no message and no morning, or the same news twice as two messages. */
export function wrongMails(mails: readonly ShownMail[], cases: readonly StoredCase[]): string[] {
  const known = new Set(cases.flatMap(({ messages }) => messages.map(({ id }) => id)));
  const strangers = mails.filter((mail) => !known.has(messageIdOf(mail)) && !isDigest(mail));
  return [
    ...strangers.map(({ subject }) => `A mail of no message was sent: ${subject}`),
    ...cases.flatMap(toldTwice),
  ];
}

/** Once all that is due has been sent: who has no mail, and which message counts as sent and never was. */
export function missingMails(mails: readonly ShownMail[], cases: readonly StoredCase[]): string[] {
  const sent = new Set(mails.map(messageIdOf));
  return cases.flatMap(({ application: { reference }, messages }) => {
    const unsent = messages.filter((message) => !sent.has(message.id) && message.supersededAt === undefined);
    const isTold = messages.some(({ id, recipient }) => recipient === 'applicant' && sent.has(id));
    return [
      ...unsent.map(({ template, recipient }) => `${reference}: no ${template} to the ${recipient}`),
      ...(isTold ? [] : [`${reference}: the applicant has no mail`]),
    ];
  });
}

/** Copies beyond the first of one message. */
export function secondCopies(mails: readonly ShownMail[]): number {
  return mails.length - new Set(mails.map(messageIdOf)).size;
}

/** Each act writes its messages in its own moment, each of them once. */
function toldTwice({ application, entries, messages }: StoredCase): string[] {
  const moments = new Set(entries.map(({ at }) => at));
  const kinds = Map.groupBy(
    messages,
    ({ template, recipient, address = '', consultantId = '', queuedAt }: Message) =>
      `${template} to the ${recipient} ${consultantId}${address === '' ? '' : ' at a former address'} at ${queuedAt}`,
  );
  const stray = messages.filter(({ queuedAt }) => !moments.has(queuedAt));
  return [
    ...[...kinds]
      .filter(([, { length }]) => length > 1)
      .map(([kind, { length }]) => `${application.reference}: ${length} messages ${kind}`),
    ...stray.map(({ template }) => `${application.reference}: ${template} belongs to no act`),
  ];
}

/** The morning's mail belongs to no application. */
function isDigest(mail: ShownMail): boolean {
  return messageIdOf(mail).startsWith('digest-');
}

function messageIdOf({ headers }: ShownMail): string {
  return headers['x-interesseret-message'] ?? '';
}
