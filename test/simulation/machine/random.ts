/** Chance that one number repeats: sfc32, whose state splitmix32 spreads over from the seed. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private count = 1;

  constructor(seed: number) {
    const spread = splitmix32(seed);
    [this.a, this.b, this.c] = [spread(), spread(), spread()];
    for (let each = 0; each < 12; each += 1) {
      this.uint32();
    }
  }

  /** Every 32 bits alike. */
  uint32(): number {
    const sum = (this.a + this.b + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** From 0 to just below 1, as `Math.random`. */
  share(): number {
    return this.uint32() / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  between(from: number, to: number): number {
    return from + this.share() * (to - from);
  }

  pick<One>(from: readonly One[]): One {
    const one = from[Math.floor(this.share() * from.length)];
    if (one === undefined) {
      throw new RangeError('There is nothing to pick from');
    }
    return one;
  }

  /** Each as often as its weight says. */
  weighted<One extends { readonly weight: number }>(from: readonly One[]): One {
    let left = this.share() * from.reduce((sum, { weight }) => sum + weight, 0);
    for (const one of from) {
      left -= one.weight;
      if (left < 0) {
        return one;
      }
    }
    return this.pick(from);
  }

  bytes(size: number): Buffer {
    const bytes = Buffer.allocUnsafe(size);
    for (let at = 0; at < size; at += 1) {
      bytes[at] = this.uint32() & 0xff;
    }
    return bytes;
  }

  /** A UUID of version 4 (RFC 9562 §5.4). */
  uuid(): `${string}-${string}-${string}-${string}-${string}` {
    const [one, two, three, four] = [this.hex(), this.hex(), this.hex(), this.hex()];
    const variant = '89ab'[this.uint32() & 3];
    return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-${variant}${three.slice(1, 4)}-${three.slice(4)}${four}`;
  }

  private hex(): string {
    return this.uint32().toString(16).padStart(8, '0');
  }
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
