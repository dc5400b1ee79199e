import type { Cancel, Timers } from './timers.ts';

interface Due {
  readonly at: number;
  readonly act: () => void;
}

/** Time that stands still until it is told to go on. */
export class VirtualTimers implements Timers {
  private present: number;
  private due: Due[] = [];

  constructor(start: Date) {
    this.present = start.getTime();
  }

  now(): Date {
    return new Date(this.present);
  }

  at(instant: Date, act: () => void): Cancel {
    const due = { at: instant.getTime(), act };
    this.due.push(due);
    return () => {
      this.due = this.due.filter((other) => other !== due);
    };
  }

  /** Whether anything waits for its time. */
  get hasDue(): boolean {
    return this.due.length > 0;
  }

  /** Goes on by `ms`: what falls due happens in its order, and each is `settle`d before the next. */
  async advance(ms: number, settle: () => Promise<void>): Promise<void> {
    const target = this.present + ms;
    await settle();
    for (let next = this.next(target); next; next = this.next(target)) {
      this.due = this.due.filter((other) => other !== next);
      this.present = Math.max(this.present, next.at);
      next.act();
      await settle();
    }
    this.present = target;
    await settle();
  }

  private next(until: number): Due | undefined {
    return this.due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  }
}
