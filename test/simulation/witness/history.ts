import type { LinkPurpose } from '../../../schemas/link.ts';
import type { TimelineEntry } from '../../../schemas/timeline.ts';

/** Where an application stood once an entry was written, as far as its timeline alone tells. */
export interface Standing {
  readonly entry: TimelineEntry;
  /** Who held it before the entry, and after it. */
  readonly heldBefore: string;
  readonly holder: string;
  /** Ids of the slots it wished for. */
  readonly wishes: readonly string[];
  readonly linkVersions: Readonly<Record<LinkPurpose, number>>;
}

/** Told again from the entries, beside all that the product keeps on the application itself. */
export function historyOf(entries: readonly TimelineEntry[]): Standing[] {
  const history: Standing[] = [];
  for (const entry of entries) {
    history.push(standingAfter(entry, history.at(-1)));
  }
  return history;
}

function standingAfter(entry: TimelineEntry, before: Standing | undefined): Standing {
  const { act, facts } = entry;
  const isHandedOn = ['settleHandOver', 'passOn', 'reassign'].includes(act);
  const isMoved = act === 'correctContact' && listIn(facts['fields']).includes('email');
  const { applicant, consultant } = before?.linkVersions ?? { applicant: 1, consultant: 1 };
  const heldBefore = before?.holder ?? String(facts['consultantId']);
  return {
    entry,
    heldBefore,
    holder: isHandedOn ? String(facts['to']) : heldBefore,
    wishes: wishesAfter(entry, before?.wishes ?? []),
    linkVersions: {
      applicant: applicant + (isMoved ? 1 : 0),
      consultant: consultant + (isHandedOn ? 1 : 0),
    },
  };
}

function wishesAfter({ act, facts }: TimelineEntry, before: readonly string[]): readonly string[] {
  const slotIds = listIn(facts['slotIds']);
  switch (act) {
    case 'submit':
    case 'holdApart':
    case 'settleHandOver':
    case 'passOn':
    case 'reassign':
    case 'wishAnew':
      return slotIds;
    case 'loseWish':
      return before.filter((id) => !slotIds.includes(id));
    case 'refuseProposals':
      return [];
    default:
      return before;
  }
}

export function listIn(fact: TimelineEntry['facts'][string] | undefined): readonly string[] {
  return Array.isArray(fact) ? fact : [];
}
