import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** An organisation like any other, as it is stored. */
const organisation = new URL('../local/example-organisation.json', import.meta.url);

export interface StandIn {
  readonly endpoint: string;
  stop(): void;
}

/**
 * As much of AWS as a first answer needs: a keyring, and a table that has an organisation's settings, takes
 * what is written, and finds nothing else.
 */
export async function startStandIn(): Promise<StandIn> {
  const settings: unknown = JSON.parse(readFileSync(organisation, 'utf8'));
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(JSON.stringify(await answerTo(request, settings)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function answerTo(request: IncomingMessage, settings: unknown): Promise<object> {
  const asked = await json(request);
  const target = String(request.headers['x-amz-target']);
  if (target.endsWith('GetSecretValue')) {
    return { SecretString: JSON.stringify({ current: 'key', key: 'k'.repeat(32) }) };
  }
  const asksForSettings = target.endsWith('GetItem') && JSON.stringify(asked).includes('"S":"settings"');
  return asksForSettings ? { Item: { settings: attribute(settings) } } : {};
}

/** A value in the words of DynamoDB. */
function attribute(value: unknown): object {
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'number':
      return { N: String(value) };
    case 'boolean':
      return { BOOL: value };
    default:
      return Array.isArray(value) ? { L: value.map(attribute) } : { M: members(value ?? {}) };
  }
}

function members(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, attribute(member)]));
}
