import type { TakenMail } from '../machine/mailbox.ts';
import { tokenHashOf } from './answers-kept.ts';
import type { Evidence, Rule } from './evidence.ts';
import { readMail } from './read-mail.ts';

/** A morning's mail goes to its reader alone, once, and leads to nothing but what that reader holds or held. */
export const digests: Rule = (evidence) => {
  const mails = Map.groupBy(
    evidence.mails.filter(({ tags }) => tags['digest'] !== undefined),
    ({ tags }) => `${tags['digest']} ${tags['date']}`,
  );
  return [
    ...[...mails.values()].flat().flatMap((mail) => faultsOf(mail, evidence)),
    ...[...mails].flatMap(([name, copies]) => unexplained(name, copies)),
    ...evidence.digests.flatMap(({ consultantId, date, sentAt }) =>
      sentAt === undefined || mails.has(`${consultantId} ${date}`)
        ? []
        : [`the digest of ${consultantId} on ${date} counts as sent, and no mail is there`],
    ),
  ];
};

function faultsOf({ to, tags, raw }: TakenMail, { settings, links, stories }: Evidence): string[] {
  const [reader = ''] = tags['digest'] ?? [];
  const { consultants, coordinator } = settings;
  const { email } = consultants.find(({ id }) => id === reader) ?? coordinator;
  const paths = readMail(raw).text.match(/\/[ad]\/[\w-]{43}/g) ?? [];
  const strange = paths.filter((path) => {
    const link = links.get(tokenHashOf(path));
    return !(link?.holder === reader && link.purpose === 'consultant' && stories.has(link.applicationId));
  });
  return [
    ...(to.join() === email ? [] : [`the digest of ${reader} went to ${to}`]),
    ...(paths.length > 0 ? [] : [`the digest of ${reader} leads to nothing`]),
    ...strange.map((path) => `the digest of ${reader} leads to ${path}`),
  ];
}

/** Only a death between SES and the record makes a second copy. */
function unexplained(name: string, copies: readonly TakenMail[]): string[] {
  const harmless = copies.slice(0, -1).filter(({ by }) => by?.isHarmed !== true);
  return harmless.length === 0 ? [] : [`the digest ${name} was sent ${copies.length} times`];
}
