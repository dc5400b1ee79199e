import type { Link } from '../../../schemas/link.ts';
import type { TimelineEntry } from '../../../schemas/timeline.ts';
import { tokenHashOf } from './answers-kept.ts';
import type { Evidence, Story } from './evidence.ts';
import type { Standing } from './history.ts';

const BY_ITSELF: ReadonlySet<TimelineEntry['channel']> = new Set(['workflow', 'event']);
const FIRST_ACTS: ReadonlySet<string> = new Set(['submit', 'holdApart']);

/** A person's act was sent by that person, by a link to this very application that was theirs at the time. */
export function withoutRight({ sent, links }: Evidence, { application }: Story) {
  return ({ entry }: Standing, index: number, history: readonly Standing[]): string[] => {
    const { act, requestId, actor, entryId, channel } = entry;
    const request = sent.find((one) => one.requestId === requestId);
    const link = links.get(tokenHashOf(request?.path ?? ''));
    const isOwn = link?.applicationId === application.id && allows(link, entry, history[index - 1]);
    const hasRight = BY_ITSELF.has(channel)
      ? actor.role === 'service'
      : FIRST_ACTS.has(act)
        ? request?.act === 'submit'
        : request?.act === act && isOwn;
    return hasRight ? [] : [`entry ${entryId}: ${act} by ${actor.role} without a right`];
  };
}

/** Only a fresh link is asked for by a dead one. */
function allows(link: Link, { act, actor }: TimelineEntry, before: Standing | undefined): boolean {
  const isAlive = link.linkVersion === before?.linkVersions[link.purpose];
  return isHolder(link, actor) && (isAlive || act === 'sendFreshLink');
}

function isHolder({ purpose, holder }: Link, actor: TimelineEntry['actor']): boolean {
  switch (actor.role) {
    case 'consultant':
      return purpose === 'consultant' && holder === actor.consultantId;
    case 'coordinator':
      return purpose === 'consultant' && holder === '_coordinator';
    default:
      return purpose === actor.role;
  }
}
