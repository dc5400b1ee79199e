import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { sdkLeftOut } from '../../lib/sdk-left-out.ts';

/** Asks a service for something, and says what it caught. */
const PROGRAM = `
import { DynamoDBClient, GetItemCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { SFNClient, SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
const config = { region: 'eu-west-1', maxAttempts: 1, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
const asking = {
  table: (endpoint) => new DynamoDBClient({ ...config, endpoint })
    .send(new GetItemCommand({ TableName: 'a', Key: { pk: { S: 'b' } } })),
  workflow: (endpoint) => new SFNClient({ ...config, endpoint })
    .send(new SendTaskSuccessCommand({ taskToken: 'a', output: '{}' })),
};
export const ask = (service, endpoint) => asking[service](endpoint).catch((error) => ({
  name: error.name, message: error.message, status: error.$metadata.httpStatusCode,
  codes: error instanceof TransactionCanceledException && error.CancellationReasons.map(({ Code }) => Code),
}));
`;

type Ask = (service: 'table' | 'workflow', endpoint: string) => Promise<unknown>;

const folder = mkdtempSync(join(tmpdir(), 'interesseret-sdk-'));
const outfile = join(folder, 'program.cjs');

beforeAll(async () => {
  const resolveDir = fileURLToPath(new URL('../../', import.meta.url));
  const stdin = { contents: PROGRAM, resolveDir };
  await build({ stdin, outfile, bundle: true, platform: 'node', plugins: [sdkLeftOut], minify: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the program catches from a service that refuses so. */
async function caught(service: Parameters<Ask>[0], status: number, refusal: object): Promise<unknown> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(refusal));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { ask } = createRequire(outfile)(outfile) as { ask: Ask };
  return ask(service, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

it.each(['TaskTimedOut', 'ExecutionDoesNotExist'])(
  'an error without a class keeps its name: %s',
  async (name) => {
    const refusal = { __type: `com.amazonaws.sfn#${name}`, message: 'Gone' };

    expect(await caught('workflow', 400, refusal)).toEqual({
      name,
      message: 'Gone',
      status: 400,
      codes: false,
    });
  },
);

it('a condition that failed keeps its name', async () => {
  const name = 'ConditionalCheckFailedException';
  const refusal = { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'The request failed' };

  expect(await caught('table', 400, refusal)).toMatchObject({ name, message: 'The request failed' });
});

it('a transaction that was refused says why', async () => {
  const name = 'TransactionCanceledException';
  const reasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Message: 'Failed' }];
  const refusal = { __type: `com.amazonaws.dynamodb.v20120810#${name}`, CancellationReasons: reasons };

  expect(await caught('table', 400, refusal)).toMatchObject({
    name,
    codes: ['None', 'ConditionalCheckFailed'],
  });
});
