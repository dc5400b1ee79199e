import { verifyChain } from '../../../functions/domain/timeline.ts';
import { type Act, transitions } from '../../../functions/domain/transitions.ts';
import type { TimelineEntry } from '../../../schemas/timeline.ts';
import type { Rule, Story } from './evidence.ts';
import { historyOf } from './history.ts';
import { withoutRight } from './rights.ts';

/** No entry has been altered, and none is missing. */
export const chain: Rule = (evidence) => [...evidence.stories.values()].flatMap(faultsOfChain);

/** The timeline explains the status, and each of its entries was somebody's right. */
export const timeline: Rule = (evidence) =>
  [...evidence.stories.values()].flatMap((story) => [
    ...unlikeStatus(story),
    ...story.entries.flatMap((entry, index) => faultsOfEntry(entry, story.entries[index - 1])),
    ...historyOf(story.entries).flatMap(withoutRight(evidence, story)),
  ]);

function faultsOfChain({ application: { id, head }, entries, texts }: Story): string[] {
  const verdict = verifyChain(entries, texts);
  const isWhole = verdict.ok && verdict.head.seq === head.seq && verdict.head.hash === head.hash;
  return isWhole ? [] : [`the chain of ${id} does not hold: ${JSON.stringify(verdict)}`];
}

function unlikeStatus({ application: { id, status, revision, head }, entries }: Story): string[] {
  const last = entries.at(-1);
  return last?.to === status && last.revision === revision && last.hash === head.hash
    ? []
    : [`${id} is ${status} at ${revision}, and its timeline ends ${last?.to} at ${last?.revision}`];
}

function faultsOfEntry(entry: TimelineEntry, before: TimelineEntry | undefined): string[] {
  const { act, from, to, revision, entryId } = entry;
  const isNote = !Object.hasOwn(transitions, act);
  const step = transitions[act as Act] as (typeof transitions)[Act] | undefined;
  const allowed: readonly string[] = step?.from ?? [];
  const isAllowed = isNote
    ? from === to
    : step?.to === to && (from === undefined ? allowed.length === 0 : allowed.includes(from));
  const follows = from === before?.to && revision === (before?.revision ?? 0) + (isNote ? 0 : 1);
  return isAllowed && follows ? [] : [`entry ${entryId}: ${act} from ${from} to ${to} at ${revision}`];
}
