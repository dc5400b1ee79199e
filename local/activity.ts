/** Counts what is in flight, so that whoever stops or tests the service can wait for its end. */
export class Activity {
  private inFlight = 0;
  private waiting: (() => void)[] = [];

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.inFlight += 1;
    try {
      return await work();
    } finally {
      this.inFlight -= 1;
      this.tell();
    }
  }

  get isIdle(): boolean {
    return this.inFlight === 0;
  }

  /** Resolves as soon as nothing is in flight. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.tell();
    });
  }

  private tell(): void {
    if (this.isIdle) {
      for (const resolve of this.waiting.splice(0)) {
        resolve();
      }
    }
  }
}
