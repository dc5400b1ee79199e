import { createHash } from 'node:crypto';
import type { ChainHead, EntryText, TimelineEntry } from '../../schemas/timeline.ts';

/** What the first entry names as the one before it. */
export const GENESIS_HASH = '0'.repeat(64);

/** An entry before it has its place in the chain; `texts` are the free texts it commits to, by name. */
export type EntryDraft = Omit<TimelineEntry, 'seq' | 'commitments' | 'previousHash' | 'hash'> & {
  readonly texts: Readonly<Record<string, string>>;
};

interface Appended {
  readonly entry: TimelineEntry;
  /** To be kept apart from the entry, so that they can be erased. */
  readonly texts: EntryText[];
  readonly head: ChainHead;
}

/** `replaced`: this entry or the one before it was made anew as a whole, hash and all. */
export type ChainFault = 'altered' | 'missing' | 'moved' | 'added' | 'replaced' | 'text';

type Verdict =
  | { readonly ok: true; readonly head: ChainHead }
  | { readonly ok: false; readonly seq: number; readonly why: ChainFault };

export function appendEntry(head: ChainHead, draft: EntryDraft, newSalt: () => string): Appended {
  const { texts: named, ...facts } = draft;
  const seq = head.seq + 1;
  const texts = Object.entries(named).map(([name, text]) => ({ seq, name, salt: newSalt(), text }));
  const commitments = Object.fromEntries(texts.map((text) => [text.name, commitmentTo(text)]));
  const unsealed = { ...facts, seq, commitments, previousHash: head.hash };
  const entry = { ...unsealed, hash: hashOf(unsealed) };
  return { entry, texts, head: { seq, hash: entry.hash } };
}

/**
 * Finds the first altered, missing, moved or added entry, and every altered text; erased texts break
 * nothing. A chain cut off at its end shows only in `head`, to be compared with the subject's own.
 */
export function verifyChain(entries: readonly TimelineEntry[], texts: readonly EntryText[] = []): Verdict {
  let head: ChainHead = { seq: 0, hash: GENESIS_HASH };
  for (const entry of entries) {
    const why = faultOf(entry, head, entries);
    if (why !== undefined) {
      return { ok: false, seq: head.seq + 1, why };
    }
    head = { seq: entry.seq, hash: entry.hash };
  }
  const altered = texts.find((text) => !isCommittedTo(text, entries));
  return altered === undefined ? { ok: true, head } : { ok: false, seq: altered.seq, why: 'text' };
}

function faultOf(
  entry: TimelineEntry,
  head: ChainHead,
  entries: readonly TimelineEntry[],
): ChainFault | undefined {
  const { hash, ...unsealed } = entry;
  if (hash !== hashOf(unsealed)) {
    return 'altered';
  }
  if (entry.seq !== head.seq + 1) {
    return displacement(entry, head.seq + 1, entries);
  }
  return entry.previousHash === head.hash ? undefined : 'replaced';
}

/** What happened at a place where another entry stands than the one expected. */
function displacement(
  { seq }: TimelineEntry,
  expected: number,
  entries: readonly TimelineEntry[],
): ChainFault {
  if (seq < expected) {
    return 'added';
  }
  return entries.some((other) => other.seq === expected) ? 'moved' : 'missing';
}

/** Whether an entry commits to exactly this text under its name. */
export function isCommittedTo(text: EntryText, entries: readonly TimelineEntry[]): boolean {
  return entries[text.seq - 1]?.commitments[text.name] === commitmentTo(text);
}

function commitmentTo({ salt, text }: EntryText): string {
  return hashOf([salt, text]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The same value always gives the same bytes, in whatever order its members were written or read. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
