export type Cancel = () => void;

/** What time it is and what happens later; tests give another one. */
export interface Timers {
  now(): Date;
  /** Calls `act` once, at `instant` or at once if that has passed, never before this call has returned. */
  at(instant: Date, act: () => void): Cancel;
}

/** `setTimeout` keeps 32 bits of milliseconds: anything longer would fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

export const systemTimers: Timers = {
  now: () => new Date(),
  at(instant, act) {
    let timeout: NodeJS.Timeout;
    const wait = () => {
      const remaining = instant.getTime() - Date.now();
      const next = remaining > LONGEST_TIMEOUT ? wait : act;
      timeout = setTimeout(next, Math.min(Math.max(remaining, 0), LONGEST_TIMEOUT));
    };
    wait();
    return () => clearTimeout(timeout);
  },
};
