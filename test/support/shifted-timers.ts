import { type Cancel, systemTimers, type Timers } from '../../local/timers.ts';

/** Time that runs as it does outside, from another moment on. */
export class ShiftedTimers implements Timers {
  private readonly shiftMs: number;

  constructor(start: Date) {
    this.shiftMs = start.getTime() - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  at(instant: Date, act: () => void): Cancel {
    return systemTimers.at(new Date(instant.getTime() - this.shiftMs), act);
  }
}
