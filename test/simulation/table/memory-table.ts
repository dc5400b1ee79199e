import * as definition from '../../../lib/definition/tables.ts';
import { type Item, order, type Value } from './values.ts';

/** What a stream of kind `KEYS_ONLY` tells of a write. */
export interface StreamRecord {
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly pk: string;
  readonly sk: string;
}

export interface Index {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** Where and how readers see the table who do not ask for it as it stands now. */
interface Behind {
  readonly item: Item | undefined;
  readonly until: number;
}

export interface TableParts {
  readonly now: () => number;
  /** For how long a write may be missing in what is read without `ConsistentRead`, and in an index. */
  readonly lagMs: () => number;
  readonly record: (record: StreamRecord) => void;
}

/** Every index that the definition names, whatever is looked up there; they show keys only. */
export const indexes: readonly Index[] = Object.entries(definition.indexes).map(([name, keys]) => ({
  name,
  ...keys,
}));

/** The items, by key and by index. Each is replaced as a whole, never changed. */
export class MemoryTable {
  /** How often it has been written. */
  writes = 0;
  private readonly partitions = new Map<string, Map<string, Item>>();
  private readonly indexed = new Map<string, Map<string, Item>>();
  private readonly behind = new Map<string, Behind>();
  private readonly parts: TableParts;

  constructor(parts: TableParts) {
    this.parts = parts;
  }

  get(pk: string, sk: string): Item | undefined {
    return this.partitions.get(pk)?.get(sk);
  }

  /** As somebody may see it who does not ask for what stands now. */
  seen(pk: string, sk: string): Item | undefined {
    const behind = this.behind.get(keyOf(pk, sk));
    return behind !== undefined && behind.until > this.parts.now() ? behind.item : this.get(pk, sk);
  }

  replace(pk: string, sk: string, item: Item | undefined): void {
    const before = this.get(pk, sk);
    this.writes += 1;
    this.store(pk, sk, item);
    this.reindex(keyOf(pk, sk), before, item);
    const lagMs = this.parts.lagMs();
    if (lagMs > 0) {
      this.behind.set(keyOf(pk, sk), { item: before, until: this.parts.now() + lagMs });
    }
    if (before !== undefined || item !== undefined) {
      const eventName = before === undefined ? 'INSERT' : item === undefined ? 'REMOVE' : 'MODIFY';
      this.parts.record({ eventName, pk, sk });
    }
  }

  partition(pk: string): Item[] {
    return [...(this.partitions.get(pk)?.values() ?? [])];
  }

  /** What an index shows under this key; what lags is shown as it was. */
  inIndex({ name, partitionKey }: Index, key: Value): Item[] {
    const shown = new Map(this.indexed.get(`${name} ${key}`));
    for (const [at, { item, until }] of this.behind) {
      if (until <= this.parts.now()) {
        this.behind.delete(at);
      } else if (item?.[partitionKey] === key) {
        shown.set(at, item);
      } else {
        shown.delete(at);
      }
    }
    return [...shown.values()];
  }

  /** The instants by which an index sorts what stands there now under a key, as `due wake#0`. */
  *dueUnder(place: string): Iterable<number> {
    const index = indexes.find(({ name }) => place.startsWith(`${name} `));
    for (const item of this.indexed.get(place)?.values() ?? []) {
      yield Date.parse(String(item[index?.sortKey ?? '']));
    }
  }

  all(): Item[] {
    return [...this.partitions.keys()].flatMap((pk) => this.partition(pk));
  }

  /** Where an index shows anything, of all places that begin so. */
  placesUnder(start: string): string[] {
    return [...this.indexed].flatMap(([place, items]) =>
      place.startsWith(start) && items.size > 0 ? [place] : [],
    );
  }

  /** Whether there is any item whose partition begins so. */
  hasUnder(start: string): boolean {
    return [...this.partitions.keys()].some((pk) => pk.startsWith(start));
  }

  /** As a scan gives them: of one partition in the order of the sort key. */
  inOrder(): Item[] {
    return [...this.partitions.keys()].flatMap((pk) =>
      this.partition(pk).toSorted((one, other) => order(one['sk'], other['sk']) ?? 0),
    );
  }

  private store(pk: string, sk: string, item: Item | undefined): void {
    const partition = this.partitions.get(pk);
    if (item === undefined) {
      partition?.delete(sk);
    } else if (partition === undefined) {
      this.partitions.set(pk, new Map([[sk, item]]));
    } else {
      partition.set(sk, item);
    }
  }

  private reindex(at: string, before: Item | undefined, item: Item | undefined): void {
    for (const index of indexes) {
      const [old, present] = [placeIn(index, before), placeIn(index, item)];
      if (old !== undefined && old !== present) {
        this.indexed.get(old)?.delete(at);
      }
      if (present !== undefined && item !== undefined) {
        const place = this.indexed.get(present) ?? new Map<string, Item>();
        this.indexed.set(present, place.set(at, item));
      }
    }
  }
}

/** Sparse: only an item that has both attributes stands in an index. */
function placeIn({ name, partitionKey, sortKey }: Index, item: Item | undefined): string | undefined {
  const key = item?.[partitionKey];
  return key === undefined || item?.[sortKey] === undefined ? undefined : `${name} ${key}`;
}

function keyOf(pk: string, sk: string): string {
  return `${pk} ${sk}`;
}
