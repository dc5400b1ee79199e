import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../schemas/application.ts';
import {
  type EntryText,
  entryTextSchema,
  type TimelineEntry,
  timelineEntrySchema,
} from '../../schemas/timeline.ts';
import type { Change } from '../domain/change.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { applicationPartition, keyOf } from './keys.ts';

/** Whether the entry that this change would append is the one that stands in the table. */
export async function hasEntry(
  client: DynamoDBDocumentClient,
  tableName: string,
  { application, entry }: Pick<Change, 'application' | 'entry'>,
): Promise<boolean> {
  const found = await findEntry(client, tableName, { applicationId: application.id, seq: entry.seq });
  return found?.hash === entry.hash;
}

async function findEntry(
  client: DynamoDBDocumentClient,
  tableName: string,
  { applicationId, seq }: { readonly applicationId: string; readonly seq: number },
): Promise<TimelineEntry | undefined> {
  const { Item } = await client.send(
    new GetCommand({ TableName: tableName, Key: keyOf.entry(applicationId, seq), ConsistentRead: true }),
  );
  return Item && timelineEntrySchema.parse(Item['entry']);
}

/** Reads timelines; entries are written with the act that they tell of, by the application store. */
export class TimelineStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** What happened last. */
  async findLast({ id: applicationId, head }: Application): Promise<TimelineEntry | undefined> {
    return findEntry(this.client, this.tableName, { applicationId, seq: head.seq });
  }

  /** Oldest first. */
  async list(applicationId: string): Promise<TimelineEntry[]> {
    const items = await this.query(applicationId, 'entry#');
    return items.map((item) => timelineEntrySchema.parse(item['entry']));
  }

  /** The free texts that still stand, in the order of their entries. */
  async listTexts(applicationId: string): Promise<EntryText[]> {
    const items = await this.query(applicationId, 'text#');
    return items.map((item) => entryTextSchema.parse(item['text']));
  }

  private async query(applicationId: string, prefix: string): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.tableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': applicationPartition(applicationId), ':prefix': prefix },
          ConsistentRead: true,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  }
}

export const timelineStore = once(() => new TimelineStore(documentClient(), environment('TABLE_NAME')));
