import type { TimelineEntry } from '../../../schemas/timeline.ts';
import type { Rule } from './evidence.ts';

/** What is due is done when it is due, and no later than an hour after the last thing that went wrong. */
const LATEST_MS = 60 * 60_000;

const DUE: Readonly<Record<string, (entry: TimelineEntry, before: TimelineEntry | undefined) => unknown>> = {
  settleApproval: (_, before) => before?.facts['undoUntil'],
  settleDecline: (_, before) => before?.facts['undoUntil'],
  expire: ({ facts }) => facts['decideBy'],
};

export const onTime: Rule = ({ stories, clearedAt }) =>
  [...stories.values()].flatMap(({ application, entries }) => {
    const acts = entries.filter(({ act }) => act !== 'noteUnreached');
    return acts.flatMap((entry, index) => {
      const due = Date.parse(String(DUE[entry.act]?.(entry, acts[index - 1])));
      const at = Date.parse(entry.at);
      return at < due || at > Math.max(due, clearedAt) + LATEST_MS
        ? [
            `${application.id}: ${entry.act} was due at ${new Date(due).toISOString()} and came at ${entry.at}`,
          ]
        : [];
    });
  });
