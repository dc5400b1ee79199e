import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { longDateTime } from '../../functions/domain/danish-time.ts';
import { CommandRefused } from '../manage/command-refused.ts';
import { commandWords } from '../manage/command-words.ts';
import { settingsIn } from '../manage/settings-in.ts';
import { firstMorning } from './first-morning.ts';
import { type PlayedStory, play } from './play.ts';
import { type Story, stories } from './stories.ts';
import { storyPage } from './story-page.ts';
import { storyText } from './story-text.ts';

const EXAMPLE = fileURLToPath(new URL('../../local/example-organisation.json', import.meta.url));

const usage = `npm run rehearse -- [--settings organisation.json] [--only NAME] [--to story.html]
NAME is one of ${stories.map(({ name }) => name).join(', ')}`;

/**
 * Plays the stories, one after the other, and tells each as it ends; with `--to` into a page that is
 * written at the end. Nothing is kept beside that, and no mail leaves.
 */
export async function rehearse(words: readonly string[], tell: (text: string) => void): Promise<void> {
  const { names, option } = commandWords(words, { usage, options: ['settings', 'only', 'to'] });
  if (names.length > 0) {
    throw new CommandRefused(usage);
  }
  const chosen = storiesCalled(option('only'));
  const settings = settingsIn(option('settings') ?? EXAMPLE, 'Nothing was played.');
  const start = firstMorning(settings, new Date());
  const file = option('to');
  tell(`Generalprøve hos ${settings.organisation.name}. Uret begynder ${longDateTime(start, 'da')}.\n\n`);
  const played: PlayedStory[] = [];
  for (const story of chosen) {
    const told = await play(story, { settings, now: start });
    played.push(told);
    tell(file === undefined ? `${storyText(told)}\n\n\n` : summary(told));
  }
  if (file !== undefined) {
    write(file, storyPage(played, { organisation: settings.organisation.name, start }));
    tell(`${file} fortæller det hele: åbn den i en browser.\n`);
  }
}

function storiesCalled(name: string | undefined): readonly Story[] {
  const chosen = stories.filter((story) => name === undefined || story.name === name);
  if (chosen.length === 0) {
    throw new CommandRefused(usage);
  }
  return chosen;
}

function summary({ story, moments, cutShort }: PlayedStory): string {
  const mails = moments.reduce((sum, moment) => sum + moment.mails.length, 0);
  return `${story.name}: ${cutShort ?? `${mails} e-mails`}\n`;
}

function write(file: string, page: string): void {
  try {
    writeFileSync(file, page);
  } catch (error) {
    throw new CommandRefused(`${file} cannot be written.`, { cause: error });
  }
}
