/** The one table. Which item has which key is told in `docs/data-design.md`. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** DynamoDB removes an item some days after this instant (seconds since 1970). */
  timeToLive: 'expiresAtSeconds',
  /** Keys only: no personal data lingers in the stream. */
  stream: 'KEYS_ONLY',
} as const;

/** Keys only: whoever finds an item there reads it strongly from the table. */
export const indexes = {
  /** Sparse: an item stands in it only while something is due for it. */
  due: { partitionKey: 'dueKind', sortKey: 'dueIndexAt' },
  /** Every application in one list: of whoever holds it while it waits, then of the month it came in. */
  list: { partitionKey: 'listKey', sortKey: 'listAt' },
} as const;

/** Who is told of new items: the sort key of the item begins so. */
export interface StreamConsumer {
  readonly function: string;
  readonly eventName: 'INSERT';
  readonly sortKeyPrefix: string;
}

export const streamConsumers: readonly StreamConsumer[] = [
  { function: 'events/start-execution', eventName: 'INSERT', sortKeyPrefix: 'application' },
  { function: 'events/send-message', eventName: 'INSERT', sortKeyPrefix: 'message#' },
];
