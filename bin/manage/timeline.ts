import { messageStore } from '../../functions/stores/message-store.ts';
import { opensStore } from '../../functions/stores/opens-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { CommandRefused } from './command-refused.ts';
import { commandWords } from './command-words.ts';
import { findApplication } from './find-application.ts';
import { reach } from './reach.ts';
import { timelineText } from './timeline-text.ts';

const usage = 'Name one reference: npm run manage -- timeline RG-7K3M-42Y [--stage deployment.json]';

/** What happened to an application, for people to read. */
export async function timeline(words: readonly string[]): Promise<string> {
  const { names, option } = commandWords(words, { usage, options: ['stage'] });
  const [reference, ...more] = names;
  if (reference === undefined || more.length > 0) {
    throw new CommandRefused(usage);
  }
  const running = await reach(option('stage'));
  return await running(read(reference));
}

async function read(reference: string): Promise<string> {
  const { application, settings } = await findApplication(reference);
  const [entries, texts, messages, opens] = await Promise.all([
    timelineStore().list(application.id),
    timelineStore().listTexts(application.id),
    messageStore().list(application.id),
    opensStore().list(application.id),
  ]);
  return timelineText({ application, settings, entries, texts, messages, opens });
}
