import type { Timers } from './timers.ts';

/** Named as whoever catches it by name expects. */
class TimedOut extends Error {
  constructor(name: string) {
    super('It took too long');
    this.name = name;
  }
}

/** What `work` gives, unless the deadline comes first; then it runs on and its result is dropped. */
export async function within<T>(
  { timers, deadline, error }: { timers: Timers; deadline: Date; error: string },
  work: Promise<T>,
): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const cancel = timers.at(deadline, () => reject(new TimedOut(error)));
  try {
    return await Promise.race([work, late]);
  } finally {
    cancel();
  }
}
