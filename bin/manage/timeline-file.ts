import type * as z from 'zod';
import { faultOfExport } from '../../functions/domain/timeline-export.ts';
import {
  TIMELINE_FORMAT,
  TIMELINE_FORMAT_VERSION,
  type TimelineExport,
  timelineExportSchema,
} from '../../schemas/timeline-export.ts';
import { faultText } from './timeline-faults.ts';

export interface Judgement {
  readonly isWhole: boolean;
  /** In one line. */
  readonly told: string;
}

export function timelineFile(exported: TimelineExport): Uint8Array {
  return written(timelineExportSchema.parse(exported));
}

/** Whether the bytes are those of a timeline as it was exported, and if not, what is wrong first. */
export function judgeTimelineFile(bytes: Uint8Array): Judgement {
  const json = parsed(new TextDecoder().decode(bytes));
  if (json === undefined) {
    return broken('it is no JSON');
  }
  const file = timelineExportSchema.safeParse(json);
  if (!file.success) {
    return broken(refusal(file.error.issues));
  }
  const fault = faultOfExport(file.data);
  if (fault !== undefined) {
    return broken(faultText(fault));
  }
  // What no value shows: spaces, a name that stands twice, another spelling of the same text.
  return written(json).equals(bytes)
    ? whole(file.data)
    : broken('it has been written anew between its values');
}

function whole({ reference, entries, texts, head }: TimelineExport): Judgement {
  const committed = entries.flatMap(({ commitments }) => Object.keys(commitments)).length;
  const told = `whole: ${reference}, ${entries.length} entries, ${texts.length} of ${committed} texts, ends in ${head.hash}`;
  return { isWhole: true, told };
}

function broken(why: string): Judgement {
  return { isWhole: false, told: `broken: ${why}` };
}

function refusal([issue]: readonly z.core.$ZodIssue[]): string {
  const path = issue?.path ?? [];
  const [place, index, ...inside] = path;
  if (place === undefined || place === 'format' || place === 'version') {
    return `it is not of the format ${TIMELINE_FORMAT}, version ${TIMELINE_FORMAT_VERSION}`;
  }
  return place === 'entries' && typeof index === 'number'
    ? `entry ${index + 1} is altered: ${inside.join('.') || 'its members'}`
    : `it is altered: ${path.join('.')}`;
}

function written(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
