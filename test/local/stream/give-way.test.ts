import { DatabaseSync } from 'node:sqlite';
import { DescribeStreamCommand, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Activity } from '../../../local/activity.ts';
import { Background } from '../../../local/background.ts';
import { prepareDatabase } from '../../../local/database.ts';
import { Foreground } from '../../../local/foreground.ts';
import { Functions, loadFunction } from '../../../local/functions.ts';
import { Checkpoints } from '../../../local/stream/checkpoints.ts';
import { Streams } from '../../../local/stream/streams.ts';
import { systemTimers as timers } from '../../../local/timers.ts';

it('the stream is read when no request is in the way, and once for all that was written meanwhile', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  process.env['AWS_REGION'] = 'eu-west-1';
  const client = mockClient(DynamoDBStreamsClient).on(DescribeStreamCommand).resolves({});
  const reads = () => client.commandCalls(DescribeStreamCommand).length;
  const foreground = new Foreground();
  const streams = streamsBehind(foreground);
  onTestFinished(() => streams.stop());

  foreground.began();
  streams.nudge();
  streams.nudge();
  expect(reads()).toBe(0);

  foreground.ended();
  const eachConsumerOnce = 2;
  expect(reads()).toBe(eachConsumerOnce);

  vi.advanceTimersByTime(1000);
  foreground.began();
  foreground.ended();
  expect(reads()).toBe(eachConsumerOnce);
});

function streamsBehind(foreground: Foreground): Streams {
  const activity = new Activity();
  const functions = new Functions(loadFunction, timers);
  const background = new Background({ functions, activity, foreground, ended: () => {} });
  const checkpoints = new Checkpoints(prepareDatabase(new DatabaseSync(':memory:')));
  return new Streams({ streamArn: 'arn', checkpoints, background, foreground, timers, log: () => {} });
}
