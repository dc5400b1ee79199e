import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { schedules } from '../../../lib/definition/schedules.ts';
import { TABLE_NAME } from '../../../local/names.ts';
import { startLocal } from '../../support/local.ts';

type Answer = (records: DynamoDBRecord[], call: number) => unknown;

/** The service with consumers that remember what they were brought. */
async function told(answers: Record<string, Answer> = {}) {
  const batches: Record<string, string[][]> = { 'events/start-execution': [], 'events/send-message': [] };
  const events: { Records: DynamoDBRecord[] }[] = [];
  const local = await startLocal({
    log: () => {},
    load: async (name) => ({
      handler: (event: { Records: DynamoDBRecord[] }) => {
        events.push(event);
        batches[name]?.push(event.Records.map((record) => record.dynamodb?.Keys?.['pk']?.S ?? ''));
        return answers[name]?.(event.Records, batches[name]?.length ?? 0);
      },
    }),
  });
  const client = new DynamoDBClient();
  return {
    local,
    events,
    batches,
    /** In one write, so that no poll comes between. */
    put: (...items: [pk: string, sk: string][]) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: items.map(([pk, sk]) => ({
            Put: { TableName: TABLE_NAME, Item: { pk: { S: pk }, sk: { S: sk } } },
          })),
        }),
      ),
  };
}

const sequenceOf = (record: DynamoDBRecord | undefined) => record?.dynamodb?.SequenceNumber ?? '';

describe('the stream', () => {
  it('brings each consumer the new items of its sort key, in the shape of AWS', async () => {
    const { local, put, batches, events } = await told();
    await put(['a', 'application'], ['a', 'message#1'], ['a', 'entry#1']);
    await local.settle();

    expect(batches).toEqual({ 'events/start-execution': [['a']], 'events/send-message': [['a']] });
    expect(events[0]?.Records[0]).toMatchObject({
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-west-1',
      dynamodb: { Keys: { pk: { S: 'a' } }, SequenceNumber: expect.stringMatching(/^\d+$/) },
    });
  });

  it('brings nothing of items that only changed', async () => {
    const { local, put, batches } = await told();
    await put(['a', 'application']);
    await local.settle();
    await put(['a', 'application']);
    await local.settle();

    expect(batches['events/start-execution']).toEqual([['a']]);
  });

  it('brings again what a consumer reports as failed, and all after it, a while later', async () => {
    const { local, put, batches } = await told({
      'events/send-message': (records, call) => ({
        batchItemFailures: call === 1 ? [{ itemIdentifier: sequenceOf(records[1]) }] : [],
      }),
    });
    await put(['a', 'message#1'], ['b', 'message#1'], ['c', 'message#1']);
    await local.settle();
    expect(batches['events/send-message']).toEqual([['a', 'b', 'c']]);

    await local.advance(2000);
    expect(batches['events/send-message']).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('brings the whole batch again to a consumer that throws, and leaves the others alone', async () => {
    const { local, put, batches } = await told({
      'events/send-message': (_records, call) => {
        if (call === 1) {
          throw new Error('once');
        }
      },
    });
    await put(['a', 'message#1'], ['a', 'application']);
    await local.settle();
    await local.advance(2000);

    expect(batches).toEqual({ 'events/start-execution': [['a']], 'events/send-message': [['a'], ['a']] });
  });

  it('leaves what fails again and again to the sweeper, and goes on to what is new', async () => {
    const { local, put, batches } = await told({
      'events/send-message': (records) => ({
        batchItemFailures: records
          .filter((record) => record.dynamodb?.Keys?.['pk']?.S === 'bad')
          .map((record) => ({ itemIdentifier: sequenceOf(record) })),
      }),
    });
    await put(['bad', 'message#1']);
    await local.settle();
    await local.advance(300_000);
    await put(['good', 'message#1']);
    await local.settle();

    expect(batches['events/send-message']).toEqual([...Array(5).fill(['bad']), ['good']]);
  });
});

it('what runs by the clock gets the event of a schedule', async () => {
  const { local, events } = await told();
  await local.sweep();

  expect(events).toHaveLength(schedules.length);
  expect(events[0]).toEqual({
    source: 'aws.events',
    'detail-type': 'Scheduled Event',
    time: '2026-11-23T08:00:00.000Z',
  });
});
