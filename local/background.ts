import type { Activity } from './activity.ts';
import type { Foreground } from './foreground.ts';
import type { Functions } from './functions.ts';

/** Thrown at background work that has not begun when the service stops. */
export class Stopping extends Error {
  override readonly name = 'Stopping';
}

const MOST_AT_ONCE = 4;
/** While requests are being answered, one call begins in so long at most. */
const BUSY_PAUSE_MS = 100;

export interface BackgroundParts {
  readonly functions: Functions;
  readonly activity: Activity;
  readonly foreground: Foreground;
  /** Told after each call, for it may have written what others wait for. */
  readonly ended: () => void;
}

/**
 * Calls the functions that nobody waits for at a browser: a few at a time, and only one now and then while
 * requests are being answered.
 */
export class Background {
  private readonly parts: BackgroundParts;
  private running = 0;
  private stopped = false;
  private lastBegunAt = Number.NEGATIVE_INFINITY;
  private pause: NodeJS.Timeout | undefined;
  private queue: { begin: () => void; refuse: (reason: Stopping) => void }[] = [];

  constructor(parts: BackgroundParts) {
    this.parts = parts;
    parts.foreground.whenCalm(() => this.admit());
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
    clearTimeout(this.pause);
    for (const waiting of this.queue.splice(0)) {
      waiting.refuse(new Stopping());
    }
  }

  private admit(): void {
    while (this.hasRoom() && this.queue.length > 0) {
      this.running += 1;
      this.lastBegunAt = performance.now();
      this.queue.shift()?.begin();
    }
    if (this.queue.length > 0 && this.running === 0) {
      this.pause ??= setTimeout(() => {
        this.pause = undefined;
        this.admit();
      }, BUSY_PAUSE_MS);
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
    if (!this.parts.foreground.isBusy) {
      return this.running < MOST_AT_ONCE;
    }
    return this.running === 0 && performance.now() - this.lastBegunAt >= BUSY_PAUSE_MS;
  }
}
