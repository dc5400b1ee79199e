import { readFileSync } from 'node:fs';
import { CommandRefused } from './command-refused.ts';
import { commandWords } from './command-words.ts';
import { type Judgement, judgeTimelineFile } from './timeline-file.ts';

const usage = 'Name the files: npm run manage -- verify timeline.json …';

/**
 * Judges exported timelines by their own bytes alone, one line a file. It needs no service and no network;
 * the exit code is 1 where one file is not whole.
 */
export async function verify(words: readonly string[]): Promise<string> {
  const { names: files } = commandWords(words, { usage, options: [] });
  if (files.length === 0) {
    throw new CommandRefused(usage);
  }
  const judgements = files.map((file) => ({ file, ...judged(file) }));
  if (judgements.some(({ isWhole }) => !isWhole)) {
    process.exitCode = 1;
  }
  return judgements.map(({ file, told }) => `${file}: ${told}`).join('\n');
}

function judged(file: string): Judgement {
  const bytes = bytesOf(file);
  return bytes === undefined ? { isWhole: false, told: 'cannot be read' } : judgeTimelineFile(bytes);
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
