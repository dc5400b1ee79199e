import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { type StreamConsumer, table } from '../../lib/definition/tables.ts';
import { REGION } from '../names.ts';
import type { StreamRecord } from './shard-reader.ts';

const batchResponseSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]),
});

export function isFor(consumer: StreamConsumer, record: StreamRecord): boolean {
  const sortKey = record.dynamodb?.Keys?.[table.sortKey]?.S ?? '';
  return record.eventName === consumer.eventName && sortKey.startsWith(consumer.sortKeyPrefix);
}

export function streamEvent(records: readonly StreamRecord[], streamArn: string): DynamoDBStreamEvent {
  return { Records: records.map((record) => eventRecord(record, streamArn)) };
}

function eventRecord(record: StreamRecord, eventSourceARN: string): DynamoDBRecord {
  const keys: Record<string, { S: string }> = {};
  for (const [name, value] of Object.entries(record.dynamodb?.Keys ?? {})) {
    keys[name] = { S: value.S ?? '' };
  }
  return {
    eventID: record.eventID ?? '',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    eventSourceARN,
    awsRegion: REGION,
    ...(record.eventName && { eventName: record.eventName }),
    dynamodb: { Keys: keys, SequenceNumber: sequenceOf(record), StreamViewType: table.stream },
  };
}

export function sequenceOf(record: StreamRecord): string {
  return record.dynamodb?.SequenceNumber ?? '';
}

/** How many of the batch, from its start, the function says are done (`ReportBatchItemFailures`). */
export function doneCount(records: readonly StreamRecord[], response: unknown): number {
  const { batchItemFailures } = batchResponseSchema.parse(response ?? {});
  const failed = new Set(batchItemFailures.map((failure) => failure.itemIdentifier));
  const first = records.findIndex((record) => failed.has(sequenceOf(record)));
  // An identifier that is none of the batch's counts, as on AWS, as a failure of the whole batch.
  return first >= 0 ? first : failed.size > 0 ? 0 : records.length;
}
