import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { keyOf } from '../../functions/stores/keys.ts';
import { REGION, TABLE_NAME } from '../../local/names.ts';
import type { Settings } from '../../schemas/settings.ts';

export async function seedSettings(endpoint: string, settings: Settings): Promise<void> {
  await using store = clientOf(endpoint);
  await store.client.send(new PutCommand({ TableName: TABLE_NAME, Item: { ...keyOf.settings(), settings } }));
}

/** How many applications really are in the table. */
export async function countApplications(endpoint: string): Promise<number> {
  await using store = clientOf(endpoint);
  const { client } = store;
  let count = 0;
  let next: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: TABLE_NAME,
        FilterExpression: 'sk = :application',
        ExpressionAttributeValues: { ':application': keyOf.application('').sk },
        Select: 'COUNT',
        ...(next && { ExclusiveStartKey: next }),
      }),
    );
    count += page.Count ?? 0;
    next = page.LastEvaluatedKey;
  } while (next);
  return count;
}

function clientOf(endpoint: string) {
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: REGION, credentials }));
  return { client, [Symbol.asyncDispose]: async () => client.destroy() };
}
