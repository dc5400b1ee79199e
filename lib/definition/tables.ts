/** The one table. Which item has which key is told in `docs/data-design.md`. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** DynamoDB removes an item some days after this instant (seconds since 1970). */
  timeToLive: 'expiresAtSeconds',
  /** Keys only: no personal data lingers in the stream. */
  stream: 'KEYS_ONLY',
  /** Sparse: an item stands in it only while something is due for it. */
  dueIndex: { name: 'due', partitionKey: 'dueKind', sortKey: 'dueIndexAt', projection: 'KEYS_ONLY' },
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
