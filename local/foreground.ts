/** Whoever sends one request after the other is back within so long. */
const LULL_MS = 20;

/** Whether people are being answered: what nobody waits for gives way until there is a lull. */
export class Foreground {
  private readonly listeners: (() => void)[] = [];
  private requests = 0;
  private lastEndedAt = Number.NEGATIVE_INFINITY;
  /** One request follows the other. */
  private isSpell = false;
  private lull: NodeJS.Timeout | undefined;

  /** Calls `listener` at each end of being busy: at once after a lone request, else after a lull. */
  whenCalm(listener: () => void): void {
    this.listeners.push(listener);
  }

  get isBusy(): boolean {
    return this.requests > 0 || this.lull !== undefined;
  }

  began(): void {
    this.isSpell = this.requests > 0 || performance.now() - this.lastEndedAt < LULL_MS;
    this.requests += 1;
    this.endLull();
  }

  ended(): void {
    this.requests -= 1;
    this.lastEndedAt = performance.now();
    if (this.requests === 0) {
      this.isSpell ? this.awaitLull() : this.tell();
    }
  }

  private awaitLull(): void {
    this.lull = setTimeout(() => {
      this.endLull();
      this.tell();
    }, LULL_MS);
  }

  private tell(): void {
    for (const listener of this.listeners) {
      listener();
    }
  }

  private endLull(): void {
    clearTimeout(this.lull);
    this.lull = undefined;
  }
}
