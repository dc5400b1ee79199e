type End = () => Promise<void> | void;

/** What to end, last begun first: also where a start fails half way. */
export class Endings {
  private readonly ends: End[] = [];

  add(end: End): void {
    this.ends.push(end);
  }

  async run(): Promise<void> {
    for (const end of this.ends.splice(0).reverse()) {
      await end();
    }
  }
}
