import { longDateTime } from '../../functions/domain/danish-time.ts';
import { MOST_OPENS, type Opens } from '../../schemas/opens.ts';
import type { Settings } from '../../schemas/settings.ts';
import { consultantName } from './timeline-facts.ts';
import { codeWords, openerWords, wordsFor } from './timeline-words.ts';

/** Who opened their page, people apart from programs: a scanner in the mailbox has not read anything. */
export function openLines(opens: readonly Opens[], settings: Pick<Settings, 'consultants'>): string[] {
  const lines = opens.flatMap((one) => linesOf(one, settings));
  return lines.length === 0 ? ['   ingen'] : lines.map((line) => `   ${line}`);
}

function linesOf(opens: Opens, settings: Pick<Settings, 'consultants'>): string[] {
  const { holder } = opens;
  const who = consultantName(holder, settings) ?? wordsFor(codeWords, holder);
  return (['person', 'program'] as const).flatMap((opener) => {
    const opened = opens[opener];
    return opened === undefined ? [] : [`${who}: ${wordsFor(openerWords, opener)} ${countText(opened)}`];
  });
}

function countText({ count, firstAt, lastAt }: NonNullable<Opens['person']>): string {
  const times = count === 1 ? '1 gang' : `${count} gange${count === MOST_OPENS ? ' eller flere' : ''}`;
  const first = longDateTime(firstAt, 'da');
  return count === 1
    ? `${times}, ${first}`
    : `${times}, først ${first}, senest ${longDateTime(lastAt, 'da')}`;
}
