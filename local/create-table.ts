import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { indexes, table } from '../lib/definition/tables.ts';
import { StartRefused } from './start-refused.ts';

/** The table as the definition has it, made where it is missing; answers with the ARN of its stream. */
export async function createTable(name: string): Promise<string> {
  const client = new DynamoDBClient();
  try {
    return (await streamOf(client, name)) ?? (await create(client, name));
  } finally {
    client.destroy();
  }
}

async function streamOf(client: DynamoDBClient, name: string): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.LatestStreamArn === undefined) {
      throw new StartRefused(`The table ${name} has no stream; start with another store or with --reset.`);
    }
    return Table.LatestStreamArn;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) {
      return undefined;
    }
    throw error;
  }
}

async function create(client: DynamoDBClient, name: string): Promise<string> {
  const { partitionKey, sortKey } = table;
  const keyNames = [table, ...Object.values(indexes)].flatMap((keys) => [keys.partitionKey, keys.sortKey]);
  const created = await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keyNames.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema(partitionKey, sortKey),
      GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, keys]) => ({
        IndexName,
        KeySchema: keySchema(keys.partitionKey, keys.sortKey),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream },
    }),
  );
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { Enabled: true, AttributeName: table.timeToLive },
    }),
  );
  const stream = created.TableDescription?.LatestStreamArn;
  if (stream === undefined) {
    throw new StartRefused('The store keeps no streams, which the service needs.');
  }
  return stream;
}

function keySchema(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
