import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

export type { StreamRecord };

/** Reads what a stream has after a place in it. */
export class ShardReader {
  private readonly client: DynamoDBStreamsClient;
  private readonly streamArn: string;
  private knownShards: readonly string[] = [];
  /** Kept between reads: asking for one anew is a call of its own. */
  private readonly iterators = new Map<string, string>();

  constructor(client: DynamoDBStreamsClient, streamArn: string) {
    this.client = client;
    this.streamArn = streamArn;
  }

  async shards(): Promise<readonly string[]> {
    if (this.knownShards.length === 0) {
      const describe = new DescribeStreamCommand({ StreamArn: this.streamArn });
      const { StreamDescription } = await this.client.send(describe);
      this.knownShards = (StreamDescription?.Shards ?? []).flatMap((shard) => shard.ShardId ?? []);
    }
    return this.knownShards;
  }

  /** The records after `sequenceNumber`, or from the oldest; none is the end for now. */
  async read(shard: string, sequenceNumber: string | undefined): Promise<StreamRecord[]> {
    const known = this.iterators.get(shard);
    this.iterators.delete(shard);
    const iterator = known ?? (await this.iterator(shard, sequenceNumber));
    const page = await this.client.send(new GetRecordsCommand({ ShardIterator: iterator }));
    if (page.NextShardIterator === undefined) {
      // This shard has ended: another one follows it.
      this.knownShards = [];
    } else {
      this.iterators.set(shard, page.NextShardIterator);
    }
    return page.Records ?? [];
  }

  /** The next read begins after the sequence number that it is given. */
  rewind(shard: string): void {
    this.iterators.delete(shard);
  }

  private async iterator(ShardId: string, SequenceNumber: string | undefined): Promise<string | undefined> {
    const stream = { StreamArn: this.streamArn, ShardId };
    const oldest = { ...stream, ShardIteratorType: 'TRIM_HORIZON' as const };
    const after = { ...stream, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber };
    try {
      const input = SequenceNumber === undefined ? oldest : after;
      return (await this.client.send(new GetShardIteratorCommand(input))).ShardIterator;
    } catch (error) {
      if (error instanceof TrimmedDataAccessException) {
        return (await this.client.send(new GetShardIteratorCommand(oldest))).ShardIterator;
      }
      throw error;
    }
  }
}
