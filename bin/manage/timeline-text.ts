import { longDateTime } from '../../functions/domain/danish-time.ts';
import { faultOfTimeline } from '../../functions/domain/timeline-export.ts';
import type { Application } from '../../schemas/application.ts';
import type { Message } from '../../schemas/message.ts';
import type { Opens } from '../../schemas/opens.ts';
import type { Settings } from '../../schemas/settings.ts';
import type { Actor, EntryText, TimelineEntry } from '../../schemas/timeline.ts';
import { consultantName, factText } from './timeline-facts.ts';
import { mailLines } from './timeline-mails.ts';
import { openLines } from './timeline-opens.ts';
import { actWords, channelWords, factWords, statusWords, textWords, wordsFor } from './timeline-words.ts';

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

function entryText(entry: TimelineEntry, { settings, texts }: Told): string {
  const { seq, at, actor, act, channel, requestId, facts } = entry;
  const words = actWords[act] ?? `gjorde ${act}`;
  return [
    `${seq}. ${longDateTime(at, 'da')}`,
    `${actorText(actor, settings)} ${words}, gennem ${wordsFor(channelWords, channel)}`,
    `status: ${moveText(entry)}`,
    ...byName(facts).map(([name, value]) => `${wordsFor(factWords, name)}: ${factText(value, settings)}`),
    ...committedTexts(entry, texts),
    `anmodnings-id: ${requestId}`,
  ].join('\n   ');
}

function actorText(actor: Actor, settings: Pick<Settings, 'consultants'>): string {
  switch (actor.role) {
    case 'applicant':
      return 'virksomheden';
    case 'consultant':
      return consultantName(actor.consultantId, settings) ?? `konsulenten ${actor.consultantId}`;
    case 'coordinator':
      return 'koordinatoren';
    case 'service':
      return 'tjenesten';
  }
}

function moveText({ from, to }: TimelineEntry): string {
  const after = wordsFor(statusWords, to);
  if (from === to) {
    return `${after} (uændret)`;
  }
  return from === undefined ? after : `${wordsFor(statusWords, from)} → ${after}`;
}

/** An erased text leaves its commitment: that it was there, and nothing of what it said. */
function committedTexts({ seq, commitments }: TimelineEntry, texts: readonly EntryText[]): string[] {
  return byName(commitments).map(([name]) => {
    const standing = texts.find((text) => text.seq === seq && text.name === name);
    const words = standing === undefined ? '(slettet)' : `“${standing.text.replaceAll('\n', '\n   ')}”`;
    return `${wordsFor(textWords, name)}: ${words}`;
  });
}

/** The store keeps no order of members: the same timeline is printed in the same order each time. */
function byName<Value>(members: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(members).toSorted(([one], [other]) => one.localeCompare(other));
}

function chainText({ application: { head }, entries, texts }: Told): string {
  const fault = faultOfTimeline({ head, entries: [...entries], texts: [...texts] });
  return fault === undefined
    ? `Kæden er hel og ender i ${head.hash}.`
    : `Kæden er brudt ved hændelse ${fault.seq}: tidslinjen er ændret, efter at den blev skrevet.`;
}
