import { readFileSync } from 'node:fs';
import { CommandRefused } from './command-refused.ts';
import { commandWords } from './command-words.ts';
import { judgeEveryTimeline } from './every-timeline.ts';
import { reach } from './reach.ts';
import { type Judgement, judgeTimelineFile } from './timeline-file.ts';

const usage =
  'Name the files: npm run manage -- verify timeline.json …, or all that a service has: verify --all [--stage deployment.json]';

/**
 * Judges exported timelines by their own bytes alone, one line a file, with no service and no network; or
 * with `--all` every timeline where it stands. The exit code is 1 where one is not whole.
 */
export async function verify(words: readonly string[]): Promise<string> {
  const { names: files, option, has } = commandWords(words, { usage, options: ['stage'], flags: ['all'] });
  const isAll = has('all');
  if (isAll === files.length > 0 || (!isAll && option('stage') !== undefined)) {
    throw new CommandRefused(usage);
  }
  const judgements = isAll ? [await judgedInTable(option('stage'))] : files.map(judgedFile);
  if (judgements.some(({ isWhole }) => !isWhole)) {
    process.exitCode = 1;
  }
  return judgements.map(({ told }) => told).join('\n');
}

async function judgedInTable(stage: string | undefined): Promise<Judgement> {
  const running = await reach(stage);
  return await running(judgeEveryTimeline());
}

function judgedFile(file: string): Judgement {
  const bytes = bytesOf(file);
  const { isWhole, told } =
    bytes === undefined ? { isWhole: false, told: 'cannot be read' } : judgeTimelineFile(bytes);
  return { isWhole, told: `${file}: ${told}` };
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
