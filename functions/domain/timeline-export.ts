import type { Application } from '../../schemas/application.ts';
import type { ChainHead, EntryText, TimelineEntry } from '../../schemas/timeline.ts';
import {
  TIMELINE_FORMAT,
  TIMELINE_FORMAT_VERSION,
  type TimelineExport,
} from '../../schemas/timeline-export.ts';
import { type ChainFault, isCommittedTo, verifyChain } from './timeline.ts';
import type { Note } from './transitions.ts';

/** Beside the faults of a chain: its end is gone, `head` is another, or what stands around it is. */
export type ExportFault = ChainFault | 'cutOff' | 'head' | 'frame' | 'textMissing' | 'textAdded';

/** The first entry at fault, and what is wrong with it. */
export interface Fault {
  readonly seq: number;
  readonly why: ExportFault;
}

const EXPORT: Note = 'noteExport';

/** How the last entry names a text that stands in the file. */
export function textKey({ seq, name }: Pick<EntryText, 'seq' | 'name'>): string {
  return `${seq}#${name}`;
}

interface Noted {
  /** As the note of the export left it. */
  readonly application: Application;
  readonly entries: readonly TimelineEntry[];
  readonly texts: readonly EntryText[];
  readonly exportedAt: string;
}

/** The file that ends with the note of its own export, whatever has happened since. */
export function timelineExport({ application, entries, texts, exportedAt }: Noted): TimelineExport {
  const { id: applicationId, reference, head } = application;
  return {
    format: TIMELINE_FORMAT,
    version: TIMELINE_FORMAT_VERSION,
    reference,
    applicationId,
    exportedAt,
    head,
    entries: entries.filter(({ seq }) => seq <= head.seq),
    texts: texts.filter(({ seq }) => seq <= head.seq),
  };
}

type Standing = Readonly<Pick<TimelineExport, 'head' | 'entries' | 'texts'>>;

/** Undefined where the file is what left the service. */
export function faultOfExport(file: TimelineExport): Fault | undefined {
  const chain = verifyChain(file.entries);
  if (!chain.ok) {
    return { seq: chain.seq, why: chain.why };
  }
  const last = file.entries.at(-1);
  // Whoever cut off the end, and made `head` fit, still lacks the entry that tells of the export.
  if (last?.act !== EXPORT) {
    return { seq: chain.head.seq + 1, why: 'cutOff' };
  }
  return faultOfHead(file.head, last) ?? faultOfFrame(file, last) ?? faultOfTexts(file, last);
}

/** What is wrong first with a timeline where it stands; `head` is what its application keeps. */
export function faultOfTimeline({ head, entries, texts }: Standing): Fault | undefined {
  const chain = verifyChain(entries, texts);
  return chain.ok ? faultOfHead(head, chain.head) : { seq: chain.seq, why: chain.why };
}

function faultOfHead(head: ChainHead, { seq, hash }: ChainHead): Fault | undefined {
  if (head.seq !== seq) {
    return head.seq > seq ? { seq: seq + 1, why: 'cutOff' } : { seq: head.seq + 1, why: 'added' };
  }
  return head.hash === hash ? undefined : { seq, why: 'head' };
}

function faultOfFrame(file: TimelineExport, { seq, at, facts }: TimelineEntry): Fault | undefined {
  const isFramed =
    facts['reference'] === file.reference &&
    facts['applicationId'] === file.applicationId &&
    at === file.exportedAt;
  return isFramed ? undefined : { seq, why: 'frame' };
}

function faultOfTexts({ entries, texts }: TimelineExport, { facts }: TimelineEntry): Fault | undefined {
  const altered = texts.find((text) => !isCommittedTo(text, entries));
  if (altered !== undefined) {
    return { seq: altered.seq, why: 'text' };
  }
  const expected = Array.isArray(facts['texts']) ? facts['texts'] : [];
  const present = texts.map(textKey);
  const missing = expected.find((key) => !present.includes(key));
  if (missing !== undefined) {
    return { seq: Number.parseInt(missing, 10), why: 'textMissing' };
  }
  const added = texts.find((text, index) => textKey(text) !== expected[index]);
  return added && { seq: added.seq, why: 'textAdded' };
}
