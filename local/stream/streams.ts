import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { streamConsumers } from '../../lib/definition/tables.ts';
import type { Foreground } from '../foreground.ts';
import { ShardReader } from './shard-reader.ts';
import { StreamSource, type StreamSourceParts } from './stream-source.ts';

/** A write that this process did not make, as one by `npm run manage`, is seen after so long. */
const IDLE_POLL_MS = 1000;

interface StreamsParts extends Omit<StreamSourceParts, 'reader'> {
  readonly foreground: Foreground;
}

/** The table's stream and all who are told of it, each at a pace of its own. */
export class Streams {
  private readonly client = new DynamoDBStreamsClient();
  private readonly sources: readonly StreamSource[];
  private readonly foreground: Foreground;
  private readonly idlePoll: NodeJS.Timeout;
  private hasNews = false;
  private isStopped = false;

  constructor({ foreground, ...parts }: StreamsParts) {
    this.foreground = foreground;
    this.sources = streamConsumers.map((consumer) => {
      const reader = new ShardReader(this.client, parts.streamArn);
      return new StreamSource(consumer, { ...parts, reader });
    });
    this.idlePoll = setInterval(() => void this.drain(), IDLE_POLL_MS);
    foreground.whenCalm(() => this.tellNews());
  }

  /** Something may have been written: it is read as soon as no request is in the way. */
  nudge(): void {
    this.hasNews = true;
    this.tellNews();
  }

  /** Brings all that is in the stream to everyone; whether there was anything. */
  async drain(): Promise<boolean> {
    if (this.isStopped) {
      return false;
    }
    const drained = await Promise.all(this.sources.map((source) => source.drain()));
    return drained.includes(true);
  }

  async stop(): Promise<void> {
    clearInterval(this.idlePoll);
    await this.drain();
    this.isStopped = true;
    this.client.destroy();
  }

  private tellNews(): void {
    if (this.hasNews && !this.foreground.isBusy) {
      this.hasNews = false;
      void this.drain();
    }
  }
}
