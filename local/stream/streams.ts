import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { streamConsumers } from '../../lib/definition/tables.ts';
import { ShardReader } from './shard-reader.ts';
import { StreamSource, type StreamSourceParts } from './stream-source.ts';

/** A write that this process did not make, as one by `npm run manage`, is seen after so long. */
const IDLE_POLL_MS = 1000;

/** The table's stream and all who are told of it, each at a pace of its own. */
export class Streams {
  private readonly client = new DynamoDBStreamsClient();
  private readonly sources: readonly StreamSource[];
  private readonly idlePoll: NodeJS.Timeout;

  constructor(parts: Omit<StreamSourceParts, 'reader'>) {
    this.sources = streamConsumers.map((consumer) => {
      const reader = new ShardReader(this.client, parts.streamArn);
      return new StreamSource(consumer, { ...parts, reader });
    });
    this.idlePoll = setInterval(() => this.nudge(), IDLE_POLL_MS);
  }

  /** Something may have been written. */
  nudge(): void {
    void this.drain();
  }

  /** Brings all that is in the stream to everyone; whether there was anything. */
  async drain(): Promise<boolean> {
    const drained = await Promise.all(this.sources.map((source) => source.drain()));
    return drained.includes(true);
  }

  async stop(): Promise<void> {
    clearInterval(this.idlePoll);
    await this.drain();
    this.client.destroy();
  }
}
