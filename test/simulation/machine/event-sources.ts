import { copenhagenDate } from '../../../functions/domain/danish-time.ts';
import { MINUTE } from '../../../functions/domain/time-units.ts';
import { eventRules } from '../../../lib/definition/event-rules.ts';
import { schedules } from '../../../lib/definition/schedules.ts';
import { streamConsumers } from '../../../lib/definition/tables.ts';
import type { ServiceEvent } from '../../../local/events.ts';
import type { MemoryTable, StreamRecord } from '../table/memory-table.ts';
import { type LastLook, nextLooks } from './next-look.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How well events come, beside the calls themselves. */
export interface Delivery {
  /** How likely it never comes, comes once more, comes late. */
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
}

export const goodDelivery: Delivery = { lost: 0, doubled: 0, late: 0 };

export interface EventSourcesParts {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly delivery: () => Delivery;
  readonly table: () => MemoryTable;
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>;
}

const LATE_MS = [1000, 90_000] as const;
/** As the stream's and the events' own settings in the stacks. */
const STREAM_TRIES = 10;
const EVENT_TRIES = 3;
/** The clock may miss a stroke, but it does not stand still. */
const CLOCK_LOST = 0.3;
/** Function of a schedule → the keys of an index under which it looks, learned from its queries. */
const lookedFor = new Map<string, Set<string>>();

/** What calls functions by itself: the table's stream, the clock, the events of other services. */
export class EventSources {
  private sequence = 0;
  private tick: number | undefined;
  /** How often the table had been written when it was last looked for what is due. */
  private seenWrites: number | undefined;
  private readonly parts: EventSourcesParts;
  private readonly lastLooks = new Map<string, LastLook>();
  private readonly silenced = new Set<string>();

  constructor(parts: EventSourcesParts) {
    this.parts = parts;
  }

  /** From here on nothing calls this function any more: what a careless version does without. */
  cut(functionName: string): void {
    this.silenced.add(functionName);
  }

  record({ eventName, pk, sk }: StreamRecord): void {
    for (const consumer of streamConsumers) {
      if (consumer.eventName === eventName && sk.startsWith(consumer.sortKeyPrefix)) {
        this.sequence += 1;
        const dynamodb = { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(this.sequence) };
        this.deliver(consumer.function, (tries) =>
          this.stream(consumer.function, { Records: [{ eventName, dynamodb }] }, tries),
        );
      }
    }
  }

  publish({ source, detailType, detail }: ServiceEvent): void {
    for (const rule of eventRules) {
      const fits = Object.entries(rule.detail).every(([field, values]) =>
        values.includes(String(detail[field])),
      );
      if (rule.source === source && rule.detailType === detailType && fits) {
        const time = new Date(this.parts.time.now).toISOString();
        const event = { source, 'detail-type': detailType, time, detail };
        this.deliver(rule.function, () => this.event(rule.function, event, EVENT_TRIES));
      }
    }
  }

  get hasOverdue(): boolean {
    return this.heard().some((schedule) => this.wouldFind(schedule.function));
  }

  /** Lets the clock call whoever would find anything, at the next whole minute. */
  watchClock(): void {
    const { time, table } = this.parts;
    const { writes } = table();
    if (writes === this.seenWrites) {
      return;
    }
    this.seenWrites = writes;
    const dues = this.heard().flatMap((schedule) => this.nextDue(schedule.function) ?? []);
    if (dues.length === 0) {
      return;
    }
    const due = Math.min(...dues);
    const minute = (Math.floor(Math.max(due, time.now) / MINUTE) + 1) * MINUTE;
    if (this.tick === undefined || minute < this.tick || this.tick <= time.now) {
      this.tick = minute;
      time.at(minute, () => this.strike(minute));
    }
  }

  private heard() {
    return schedules.filter((schedule) => !this.silenced.has(schedule.function));
  }

  private strike(minute: number): void {
    if (this.tick === minute) {
      for (const { name, function: functionName, everyMinutes } of schedules) {
        if ((minute / MINUTE) % everyMinutes === 0 && this.wouldFind(functionName)) {
          const call = () => this.look(functionName, name);
          this.deliver(functionName, call, CLOCK_LOST);
        }
      }
      this.tick = undefined;
      this.seenWrites = undefined;
    }
  }

  /** A schedule that would find nothing is spared: it reads and does nothing more. */
  private wouldFind(functionName: string): boolean {
    const due = this.nextDue(functionName);
    return due !== undefined && due <= this.parts.time.now;
  }

  /** When the next thing is due for this schedule's function. */
  private nextDue(functionName: string): number | undefined {
    const { table, time } = this.parts;
    const nextLook = nextLooks[functionName];
    if (nextLook !== undefined) {
      return nextLook({ table: table(), now: time.now, last: this.lastLooks.get(functionName) });
    }
    let next: number | undefined;
    for (const key of lookedFor.get(functionName) ?? []) {
      for (const at of this.parts.table().dueUnder(key)) {
        next = next === undefined || at < next ? at : next;
      }
    }
    return next;
  }

  private deliver(functionName: string, call: (tries: number) => void, mostLost = 1): void {
    const { time, random, delivery } = this.parts;
    const { lost, doubled, late } = delivery();
    if (this.silenced.has(functionName) || random.chance(Math.min(lost, mostLost))) {
      return;
    }
    const times = random.chance(doubled) ? 2 : 1;
    for (let each = 0; each < times; each += 1) {
      const delay = random.chance(late) ? random.between(...LATE_MS) : random.between(1, 300);
      time.after(delay, () => call(STREAM_TRIES));
    }
  }

  private async look(functionName: string, schedule: string): Promise<void> {
    const { writes } = this.parts.table();
    const date = copenhagenDate(new Date(this.parts.time.now));
    const answer = await this.parts.invoke(functionName, { schedule }).catch(() => undefined);
    if (answer !== undefined) {
      this.lastLooks.set(functionName, { writes, date });
    }
  }

  private async stream(functionName: string, event: object, tries: number): Promise<void> {
    const result = await this.parts.invoke(functionName, event).catch(() => undefined);
    const failures = (result as { batchItemFailures?: unknown[] } | undefined)?.batchItemFailures;
    if ((result === undefined || (failures?.length ?? 0) > 0) && tries > 1) {
      await this.parts.time.pause(this.parts.random.between(100, 20_000));
      await this.stream(functionName, event, tries - 1);
    }
  }

  private async event(functionName: string, event: object, tries: number): Promise<void> {
    try {
      await this.parts.invoke(functionName, event);
    } catch {
      if (tries > 1) {
        await this.parts.time.pause(this.parts.random.between(60_000, 120_000));
        await this.event(functionName, event, tries - 1);
      }
    }
  }
}

/** Remembers where in an index a schedule's function looks, as `due wake#0`. */
export function learnLookedFor(functionName: string, key: string): void {
  lookedFor.set(functionName, (lookedFor.get(functionName) ?? new Set()).add(key));
}
