import type { Settings } from '../../schemas/settings.ts';
import type { Actor, EntryText, TimelineEntry } from '../../schemas/timeline.ts';
import { consultantName, factText } from './timeline-facts.ts';
import { actWords, factWords, statusWords, textWords, wordsFor } from './timeline-words.ts';

type Consultants = Pick<Settings, 'consultants'>;

interface EntryParts {
  /** Who did what. */
  readonly deed: string;
  /** Before and after; where nothing moved, that. */
  readonly move: string;
  /** One fact, or one thing that somebody wrote, each. */
  readonly details: readonly string[];
}

/** What an entry of a timeline tells people, in Danish. */
export function entryParts(
  entry: TimelineEntry,
  { settings, texts }: { readonly settings: Consultants; readonly texts: readonly EntryText[] },
): EntryParts {
  const { actor, act, facts } = entry;
  return {
    deed: `${actorText(actor, settings)} ${actWords[act] ?? `gjorde ${act}`}`,
    move: moveText(entry),
    details: [
      ...byName(facts).map(([name, value]) => `${wordsFor(factWords, name)}: ${factText(value, settings)}`),
      ...committedTexts(entry, texts),
    ],
  };
}

function actorText(actor: Actor, settings: Consultants): string {
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
