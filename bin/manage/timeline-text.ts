import { longDateTime } from '../../functions/domain/danish-time.ts';
import { faultOfTimeline } from '../../functions/domain/timeline-export.ts';
import type { Application } from '../../schemas/application.ts';
import type { Message } from '../../schemas/message.ts';
import type { Opens } from '../../schemas/opens.ts';
import type { Settings } from '../../schemas/settings.ts';
import type { EntryText, TimelineEntry } from '../../schemas/timeline.ts';
import { entryParts } from './entry-parts.ts';
import { mailLines } from './timeline-mails.ts';
import { openLines } from './timeline-opens.ts';
import { channelWords, statusWords, wordsFor } from './timeline-words.ts';

interface Told {
  readonly application: Application;
  readonly settings: Pick<Settings, 'consultants'>;
  readonly entries: readonly TimelineEntry[];
  readonly texts: readonly EntryText[];
  readonly messages: readonly Message[];
  readonly opens: readonly Opens[];
}

/** All that happened to an application, in Danish and in Copenhagen's time, with what became of its mails. */
export function timelineText(told: Told): string {
  const { application, settings, entries, messages, opens } = told;
  const head = `${application.reference}: ${wordsFor(statusWords, application.status)}`;
  const mails = ['Mails', ...mailLines(messages, settings)].join('\n');
  const opened = ['Åbninger', ...openLines(opens, settings)].join('\n');
  const happened = entries.map((entry) => entryText(entry, told));
  return [head, ...happened, mails, opened, chainText(told)].join('\n\n');
}

function entryText(entry: TimelineEntry, told: Told): string {
  const { seq, at, channel, requestId } = entry;
  const { deed, move, details } = entryParts(entry, told);
  return [
    `${seq}. ${longDateTime(at, 'da')}`,
    `${deed}, gennem ${wordsFor(channelWords, channel)}`,
    `status: ${move}`,
    ...details,
    `anmodnings-id: ${requestId}`,
  ].join('\n   ');
}

function chainText({ application: { head }, entries, texts }: Told): string {
  const fault = faultOfTimeline({ head, entries: [...entries], texts: [...texts] });
  return fault === undefined
    ? `Kæden er hel og ender i ${head.hash}.`
    : `Kæden er brudt ved hændelse ${fault.seq}: tidslinjen er ændret, efter at den blev skrevet.`;
}
