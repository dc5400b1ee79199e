import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { TABLE_NAME } from '../../local/names.ts';
import { type Application, applicationSchema } from '../../schemas/application.ts';

export type Item = Readonly<Record<string, unknown>>;

/** Every item of the table, by key: of the service in this process, or of the one at `endpoint`. */
export async function wholeTable(endpoint?: string): Promise<Map<string, Item>> {
  const client = new DynamoDBClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    ...(endpoint && { endpoint }),
  });
  try {
    const items = await scan(DynamoDBDocumentClient.from(client));
    return new Map(items.map((item) => [`${item['pk']} ${item['sk']}`, item] as const).sort());
  } finally {
    client.destroy();
  }
}

async function scan(client: DynamoDBDocumentClient): Promise<Item[]> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: TABLE_NAME,
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

/** Without what counts opens of links, the one thing that opening one may write. */
export async function allButOpens(): Promise<Map<string, Item>> {
  return new Map([...(await wholeTable())].filter(([key]) => !key.includes(' opens#')));
}

/** Without counters: what somebody sent that was not taken in, or opened, may be counted, and nothing else. */
export async function storedItems(): Promise<Map<string, Item>> {
  return new Map(
    [...(await wholeTable())].filter(([key]) => !key.startsWith('counter#') && !key.includes(' opens#')),
  );
}

export async function applications(endpoint?: string): Promise<Application[]> {
  const items = [...(await wholeTable(endpoint)).values()].filter(({ sk }) => sk === 'application');
  return items.map((item) => applicationSchema.parse(item['application']));
}
