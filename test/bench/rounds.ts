/** One round: so many operations, so many at a time. */
export interface Round {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the processes that did the work. */
  readonly cpuMsEach: number;
  readonly refused: number;
}

/** Runs `operation` on every item, `atOnce` at a time, and tells how long each took. */
export async function timed<Item>(
  items: readonly Item[],
  atOnce: number,
  operation: (item: Item) => Promise<boolean>,
): Promise<Omit<Round, 'cpuMsEach'>> {
  const queue = [...items].reverse();
  const latencies: number[] = [];
  let refused = 0;
  const work = async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      const startedAt = performance.now();
      refused += (await operation(item)) ? 0 : 1;
      latencies.push(performance.now() - startedAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    perSecond: (items.length - refused) / seconds,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    refused,
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
