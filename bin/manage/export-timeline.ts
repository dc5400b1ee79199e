import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { noteExport } from '../../functions/domain/acts/note-export.ts';
import { timelineExport } from '../../functions/domain/timeline-export.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { occasion } from '../../functions/runtime/occasions.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import type { TimelineExport } from '../../schemas/timeline-export.ts';
import { CommandRefused } from './command-refused.ts';
import { commandWords } from './command-words.ts';
import { findApplication } from './find-application.ts';
import { reach } from './reach.ts';
import { judgeTimelineFile, timelineFile } from './timeline-file.ts';

const usage =
  'Name one reference and a new file: npm run manage -- export-timeline RG-7K3M-42Y --to timeline.json [--stage deployment.json]';

/**
 * Writes the timeline of an application into a file, and notes that in the timeline. What a second run
 * takes is an export of its own; no file is written over, for it may be evidence.
 */
export async function exportTimeline(words: readonly string[]): Promise<string> {
  const { names, option } = commandWords(words, { usage, options: ['to', 'stage'] });
  const [reference, ...more] = names;
  const file = option('to');
  if (reference === undefined || more.length > 0 || file === undefined) {
    throw new CommandRefused(usage);
  }
  refuseUnlessNew(file);
  const running = await reach(option('stage'), `The export of ${reference} is noted in its timeline.`);
  const bytes = timelineFile(await running(taken(reference)));
  write(file, bytes);
  const judgement = judgeTimelineFile(bytes);
  const told = `${file}: ${judgement.told}`;
  if (!judgement.isWhole) {
    throw new CommandRefused(told);
  }
  return told;
}

/** Beforehand: an export that is noted should also leave. */
function refuseUnlessNew(file: string): void {
  if (existsSync(file)) {
    throw new CommandRefused(`${file} is there already: name a new file. Nothing was exported.`);
  }
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw new CommandRefused(`${file} cannot be written. Nothing was exported.`, { cause: error });
  }
}

/** The texts are read under the lock on which the note is conditioned: it lists all that stood before it. */
async function taken(typed: string): Promise<TimelineExport> {
  const { application } = await findApplication(typed);
  let exportedAt = application.submittedAt;
  const noted = await applicationStore().change(application.id, async (current) => {
    const made = occasion({ role: 'coordinator' }, 'command', newId());
    exportedAt = made.now.toISOString();
    return noteExport(current, await timelineStore().listTexts(current.id), made);
  });
  const [entries, texts] = await Promise.all([
    timelineStore().list(noted.id),
    timelineStore().listTexts(noted.id),
  ]);
  return timelineExport({ application: noted, entries, texts, exportedAt });
}

/** For its owner alone: free texts stand in it. */
function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new CommandRefused(`${file} cannot be written. The timeline notes the export all the same.`, {
      cause: error,
    });
  }
}
