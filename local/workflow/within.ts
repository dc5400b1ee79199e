import type { Timers } from '../timers.ts';
import { TIMEOUT_ERROR } from './retry.ts';

class TimedOut extends Error {
  override readonly name = TIMEOUT_ERROR;
}

/** What `work` gives, unless the deadline comes first; then it runs on and its result is dropped. */
export async function within<T>(timers: Timers, deadline: Date, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const cancel = timers.at(deadline, () => reject(new TimedOut()));
  try {
    return await Promise.race([work, late]);
  } finally {
    cancel();
  }
}
