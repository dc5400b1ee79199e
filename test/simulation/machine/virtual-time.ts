interface Due {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
  isCancelled?: true;
}

/** What is to happen, by its instant; of one instant in the order in which it was asked for. */
export class VirtualTime {
  private present: number;
  private asked = 0;
  /** A binary heap: whoever stands above is due before both below. */
  private readonly heap: Due[] = [];

  constructor(start: number) {
    this.present = start;
  }

  get now(): number {
    return this.present;
  }

  at(instant: number, act: () => void): () => void {
    this.asked += 1;
    const due: Due = { at: Math.max(instant, this.present), order: this.asked, act };
    this.heap.push(due);
    this.rise(this.heap.length - 1);
    return () => {
      due.isCancelled = true;
    };
  }

  after(ms: number, act: () => void): () => void {
    return this.at(this.present + ms, act);
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** When the next thing happens; nothing where nothing is left. */
  next(): number | undefined {
    while (this.heap[0]?.isCancelled) {
      this.take();
    }
    return this.heap[0]?.at;
  }

  /** Goes to the next thing, and does it. */
  step(): void {
    if (this.next() !== undefined) {
      const due = this.take();
      this.present = due?.at ?? this.present;
      due?.act();
    }
  }

  /** Goes on to this instant where nothing happens before. */
  passTo(instant: number): void {
    this.present = Math.max(this.present, Math.min(instant, this.next() ?? instant));
  }

  private take(): Due | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (last !== undefined && this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first;
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (this.isBefore(above, at)) {
        return;
      }
      this.swap(above, at);
      at = above;
    }
  }

  private sink(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1;
      const least = this.isBefore(left + 1, left) ? left + 1 : left;
      if (!this.isBefore(least, at)) {
        return;
      }
      this.swap(least, at);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.order < b.order));
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a !== undefined && b !== undefined) {
      this.heap[one] = b;
      this.heap[other] = a;
    }
  }
}
