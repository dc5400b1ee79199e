/** Primary key of an item; which item has which is told in `docs/data-design.md`. */
export type Key = Readonly<Record<'pk' | 'sk', string>>;

const APPLICATION = 'application#';
const MESSAGE = 'message#';

/** An application, its timeline, texts and messages share a partition. */
export function applicationPartition(applicationId: string): string {
  return `${APPLICATION}${applicationId}`;
}

export const keyOf = {
  application: (id: string): Key => ({ pk: applicationPartition(id), sk: 'application' }),
  entry: (id: string, seq: number): Key => ({ pk: applicationPartition(id), sk: `entry#${padded(seq)}` }),
  text: (id: string, seq: number, name: string): Key => ({
    pk: applicationPartition(id),
    sk: `text#${padded(seq)}#${name}`,
  }),
  message: (id: string, messageId: string): Key => ({
    pk: applicationPartition(id),
    sk: `${MESSAGE}${messageId}`,
  }),
  opens: (id: string, holder: string): Key => ({ pk: applicationPartition(id), sk: `opens#${holder}` }),
  link: (tokenHash: string): Key => ({ pk: `link#${tokenHash}`, sk: 'link' }),
  code: (codeHash: string): Key => ({ pk: `code#${codeHash}`, sk: 'code' }),
  submission: (submissionKey: string): Key => ({ pk: `submission#${submissionKey}`, sk: 'submission' }),
  reference: (reference: string): Key => ({ pk: `reference#${reference}`, sk: 'reference' }),
  calendarDay: (consultantId: string, date: string): Key => ({
    pk: `consultant#${consultantId}`,
    sk: `day#${date}`,
  }),
  counter: (name: string): Key => ({ pk: `counter#${name}`, sk: 'counter' }),
  digest: (consultantId: string, date: string): Key => ({
    pk: `digest#${consultantId}#${date}`,
    sk: 'digest',
  }),
  suppression: (addressHash: string): Key => ({ pk: `suppression#${addressHash}`, sk: 'suppression' }),
  settings: (): Key => ({ pk: 'settings', sk: 'settings' }),
} as const;

/** The ids in the key of something that belongs to an application. */
export function idsIn(key: Key): { applicationId: string; messageId?: string } | undefined {
  if (!key.pk.startsWith(APPLICATION)) {
    return undefined;
  }
  const applicationId = key.pk.slice(APPLICATION.length);
  return key.sk.startsWith(MESSAGE)
    ? { applicationId, messageId: key.sk.slice(MESSAGE.length) }
    : { applicationId };
}

/** Keys sort as text: six digits hold the longest timeline. */
function padded(seq: number): string {
  return String(seq).padStart(6, '0');
}
