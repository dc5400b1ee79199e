import type { Activity } from './activity.ts';
import type { Functions } from './functions.ts';

/** Thrown at background work that has not begun when the service stops. */
export class Stopping extends Error {
  override readonly name = 'Stopping';
}

const MOST_AT_ONCE = 4;

export interface BackgroundParts {
  readonly functions: Functions;
  readonly activity: Activity;
  readonly requestsInFlight: () => number;
  /** Told after each call, for it may have written what others wait for. */
  readonly ended: () => void;
}

/**
 * Calls the functions that nobody waits for at a browser: a few at a time, and only one while requests
 * are being answered.
 */
export class Background {
  private readonly parts: BackgroundParts;
  private running = 0;
  private stopped = false;
  private queue: { begin: () => void; refuse: (reason: Stopping) => void }[] = [];

  constructor(parts: BackgroundParts) {
    this.parts = parts;
  }

  call(name: string, event: unknown): Promise<unknown> {
    return this.parts.activity.during(async () => {
      await this.turn();
      try {
        return await this.parts.functions.call(name, event);
      } finally {
        this.running -= 1;
        this.admit();
        this.parts.ended();
      }
    });
  }

  /** What runs is left to end; what has not begun never will. */
  stop(): void {
    this.stopped = true;
    for (const waiting of this.queue.splice(0)) {
      waiting.refuse(new Stopping());
    }
  }

  /** Called when a request has been answered, for that may make room. */
  admit(): void {
    while (this.hasRoom() && this.queue.length > 0) {
      this.running += 1;
      this.queue.shift()?.begin();
    }
  }

  private turn(): Promise<void> {
    if (this.stopped) {
      return Promise.reject(new Stopping());
    }
    return new Promise((begin, refuse) => {
      this.queue.push({ begin, refuse });
      this.admit();
    });
  }

  private hasRoom(): boolean {
    return this.running < (this.parts.requestsInFlight() > 0 ? 1 : MOST_AT_ONCE);
  }
}
