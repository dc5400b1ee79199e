import fc from 'fast-check';
import type { Sent } from '../support/story.ts';
import { type Answer, faultOf } from './answer.ts';
import { byHandler } from './by-handler.ts';
import { byWire } from './by-wire.ts';
import { type FuzzHome, startFuzzHome } from './fuzz-home.ts';
import { heldMiB } from './memory.ts';
import { mutated } from './mutated.ts';
import { mutation } from './mutations.ts';
import type { Template } from './template.ts';
import { templatesFor } from './templates.ts';

export interface Fuzzed {
  readonly cases: number;
  /** Of these, so many over HTTP. */
  readonly overHttp: number;
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  /** What this process held once everything had been used, and at the end. */
  readonly heldMiB: readonly [number, number];
  readonly seconds: number;
}

const AT_ONCE = 32;
/** By then everything has been loaded and used. */
const FIRST_HELD = 4000;
/** One in so many goes over HTTP: the server before the handlers is small, and much slower. */
const OVER_HTTP = 20;
/** Pages get new forms after so many cases: by then people have moved on. */
const BETWEEN_TEMPLATES = 4000;

const fuzzCase = fc.record({
  template: fc.nat(10_000),
  way: fc.nat(OVER_HTTP - 1),
  mutations: fc.array(mutation, { maxLength: 4 }),
});
type FuzzCase = typeof fuzzCase extends fc.Arbitrary<infer Case> ? Case : never;

export interface FuzzOptions {
  readonly cases: number;
  /** The same seed makes the same requests. */
  readonly seed: number;
  /** It ends by then, also with fewer cases. */
  readonly minutes?: number;
  readonly told?: (line: string) => void;
}

/** Requests to the whole service, each a good one with something wrong in it. */
export async function fuzz(options: FuzzOptions): Promise<Fuzzed> {
  const home = await startFuzzHome();
  try {
    return await new FuzzRun(home, options).run();
  } finally {
    await home.stop();
  }
}

class FuzzRun {
  private readonly home: FuzzHome;
  private readonly options: FuzzOptions;
  private readonly call: ReturnType<typeof byHandler>;
  private readonly statuses: Record<string, number> = {};
  private readonly faults: string[] = [];
  private templates: readonly Template[] = [];
  private done = 0;
  private overHttp = 0;

  constructor(home: FuzzHome, options: FuzzOptions) {
    this.home = home;
    this.options = options;
    this.call = byHandler(home.timers);
  }

  async run(): Promise<Fuzzed> {
    const { cases, seed, minutes = 24 * 60 } = this.options;
    const startedAt = performance.now();
    const held: number[] = [];
    const batch = fc.array(fuzzCase, { minLength: AT_ONCE, maxLength: AT_ONCE });
    const batches = Math.ceil(cases / AT_ONCE);
    const property = fc.asyncProperty(batch, async (together) => {
      if (this.done % BETWEEN_TEMPLATES < AT_ONCE) {
        await this.renewTemplates();
      }
      await Promise.all(together.map((single) => this.send(single)));
      this.done += together.length;
      if (held.length === 0 && this.done >= Math.min(cases / 10, FIRST_HELD)) {
        held.push(heldMiB());
      }
      expectNone(this.faults);
    });
    await fc.check(property, {
      numRuns: batches,
      seed,
      endOnFailure: true,
      interruptAfterTimeLimit: minutes * 60_000,
    });
    if (this.faults.length > 0) {
      this.faults.push(`Again: npm run fuzz -- --cases ${this.done} --seed ${seed}`);
    }
    const { done, overHttp, statuses, faults, home } = this;
    return {
      cases: done,
      overHttp,
      statuses,
      faults: [...faults, ...home.failures],
      heldMiB: [held[0] ?? Number.NaN, heldMiB()],
      seconds: (performance.now() - startedAt) / 1000,
    };
  }

  /** A few applications, asked about and decided, and their pages as they are now. */
  private async renewTemplates(): Promise<void> {
    const { story } = this.home;
    const email = `a${this.done}@example.org`;
    const sent: Sent[] = [
      await story.submit({ email }),
      await story.submit({ email, slotWishes: ['none-fits'], language: 'en' }),
      await story.reach('decided'),
    ];
    this.templates = await templatesFor(story, sent, this.options.seed + this.done);
    await story.place.advance(3000);
    this.options.told?.(
      `${this.done} cases, ${this.templates.length} templates, ${heldMiB().toFixed(1)} MiB held`,
    );
  }

  private async send({ template: number, way, mutations }: FuzzCase): Promise<void> {
    const template = this.templates[number % this.templates.length];
    if (template === undefined) {
      throw new Error('There are no templates');
    }
    const request = mutated(template, mutations);
    const oddities = mutations.flatMap((one) => (one.kind === 'event' ? [one.how] : []));
    const isOverHttp = way === 0;
    this.overHttp += isOverHttp ? 1 : 0;
    try {
      const answer = isOverHttp
        ? await byWire(Number(new URL(this.home.origin).port), request)
        : await this.call(request, oddities);
      this.judge(answer, request);
    } catch (error) {
      this.faults.push(`threw ${error}: ${shown(request)}`);
    }
  }

  private judge(answer: Answer, request: object): void {
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    const fault = faultOf(answer);
    if (fault !== undefined) {
      this.faults.push(`${fault}: ${shown(request)}`);
    }
  }
}

function expectNone(faults: readonly string[]): void {
  if (faults.length > 0) {
    throw new Error('A request was not answered as it should be');
  }
}

function shown(request: object): string {
  const text = JSON.stringify({ ...request, ...('body' in request && { body: String(request.body) }) });
  return text.length > 1500 ? `${text.slice(0, 1500)}…` : text;
}
