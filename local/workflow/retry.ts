import type { Retrier } from './runnable-definition.ts';

export const TIMEOUT_ERROR = 'States.Timeout';

export interface Retried {
  /** By retrier, counting this one. */
  readonly attempts: number[];
  readonly delayMs: number;
}

export interface RetryState {
  readonly retriers: readonly Retrier[];
  /** By retrier, so far. */
  readonly attempts: readonly number[];
  /** From 0 to 1. */
  readonly random: () => number;
}

/** What `Retry` says to this error, or nothing where it has no more to say. */
export function retried({ retriers, attempts, random }: RetryState, error: string): Retried | undefined {
  const index = retriers.findIndex((retrier) => retrier.ErrorEquals.some((name) => matches(name, error)));
  const retrier = retriers[index];
  const before = attempts[index] ?? 0;
  if (retrier === undefined || before >= retrier.MaxAttempts) {
    return undefined;
  }
  const counted = retriers.map((_, place) => (attempts[place] ?? 0) + (place === index ? 1 : 0));
  const delaySeconds = Math.min(
    retrier.IntervalSeconds * retrier.BackoffRate ** before,
    retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY,
  );
  const share = retrier.JitterStrategy === 'FULL' ? random() : 1;
  return { attempts: counted, delayMs: delaySeconds * 1000 * share };
}

function matches(pattern: string, error: string): boolean {
  return (
    pattern === error ||
    pattern === 'States.ALL' ||
    (pattern === 'States.TaskFailed' && error !== TIMEOUT_ERROR)
  );
}
