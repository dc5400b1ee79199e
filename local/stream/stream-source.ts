import type { StreamConsumer } from '../../lib/definition/tables.ts';
import { type Background, Stopping } from '../background.ts';
import { failureLine } from '../failure-line.ts';
import type { Timers } from '../timers.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { ShardReader, StreamRecord } from './shard-reader.ts';
import { doneCount, isFor, sequenceOf, streamEvent } from './stream-event.ts';

/** Few enough that requests get their turn between two batches. */
const BATCH_SIZE = 4;
/** Then the batch is left to the sweeper, so that one bad record does not hold up all later ones. */
const MOST_ATTEMPTS = 5;

export interface StreamSourceParts {
  readonly reader: ShardReader;
  readonly streamArn: string;
  readonly checkpoints: Checkpoints;
  readonly background: Background;
  readonly timers: Timers;
  readonly log: (line: string) => void;
}

/** Brings one function the records it is for, in order, each at least once. */
export class StreamSource {
  private readonly consumer: StreamConsumer;
  private readonly parts: StreamSourceParts;
  private reading: Promise<boolean> | undefined;
  private isAskedAgain = false;
  private failures = 0;
  private isBlocked = false;

  constructor(consumer: StreamConsumer, parts: StreamSourceParts) {
    this.consumer = consumer;
    this.parts = parts;
  }

  /** Reads to the end that the stream has at this call or later; whether there was anything. */
  drain(): Promise<boolean> {
    this.isAskedAgain = true;
    this.reading ??= this.readWhileAsked().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readWhileAsked(): Promise<boolean> {
    let hasRead = false;
    try {
      while (this.isAskedAgain) {
        this.isAskedAgain = false;
        hasRead = (await this.readAll()) || hasRead;
      }
    } catch (error) {
      if (!(error instanceof Stopping)) {
        this.parts.log(failureLine('Reading the stream', error));
      }
    }
    return hasRead;
  }

  private async readAll(): Promise<boolean> {
    let hasRead = false;
    for (const shard of this.isBlocked ? [] : await this.parts.reader.shards()) {
      while (!this.isBlocked && (await this.readOnce(shard))) {
        hasRead = true;
      }
    }
    return hasRead;
  }

  private async readOnce(shard: string): Promise<boolean> {
    const { reader, checkpoints } = this.parts;
    const records = await reader.read(shard, checkpoints.find(this.consumer.function, shard));
    const wanted = records.filter((record) => isFor(this.consumer, record));
    for (let start = 0; start < wanted.length && !this.isBlocked; start += BATCH_SIZE) {
      await this.deliver(shard, wanted.slice(start, start + BATCH_SIZE));
    }
    if (!this.isBlocked) {
      this.remember(shard, records.at(-1));
    }
    return records.length > 0;
  }

  private async deliver(shard: string, batch: StreamRecord[]): Promise<void> {
    const done = await this.call(batch);
    const isGivenUp = done < batch.length && this.failures + 1 >= MOST_ATTEMPTS;
    if (done === batch.length || isGivenUp) {
      this.failures = 0;
      this.remember(shard, batch.at(-1));
      return;
    }
    this.failures = done > 0 ? 1 : this.failures + 1;
    this.remember(shard, batch[done - 1]);
    this.parts.reader.rewind(shard);
    this.block();
  }

  private async call(batch: StreamRecord[]): Promise<number> {
    const { background, streamArn, log } = this.parts;
    try {
      return doneCount(batch, await background.call(this.consumer.function, streamEvent(batch, streamArn)));
    } catch (error) {
      if (error instanceof Stopping) {
        throw error;
      }
      log(failureLine(this.consumer.function, error));
      return 0;
    }
  }

  private block(): void {
    this.isBlocked = true;
    const delayMs = 1000 * 2 ** this.failures;
    this.parts.timers.at(new Date(this.parts.timers.now().getTime() + delayMs), () => {
      this.isBlocked = false;
      void this.drain();
    });
  }

  private remember(shard: string, record: StreamRecord | undefined): void {
    if (record !== undefined) {
      this.parts.checkpoints.put(this.consumer.function, shard, sequenceOf(record));
    }
  }
}
