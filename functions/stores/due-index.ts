import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { now } from '../runtime/clock.ts';
import { logger } from '../runtime/logger.ts';
import { idsIn } from './keys.ts';

/** What can be due: to start an execution, to wake one, to send a message, to delete. */
export type DueKind = 'start' | 'wake' | 'send' | 'delete';

const DUE_INDEX = 'due';

/** Spreads one kind over several partitions, each good for 1,000 writes a second. */
const SHARDS = 4;

const keySchema = z.object({ pk: z.string(), sk: z.string(), dueIndexAt: z.iso.datetime() });

/** The sparse index's attributes of an item for which something is due; none where nothing is. */
export function dueAttributes(
  applicationId: string,
  due: { kind: DueKind; at: string } | undefined,
): Record<string, string> {
  return due === undefined ? {} : { dueKind: shardOf(due.kind, applicationId), dueIndexAt: due.at };
}

/** Ids of what has been due since before `until`, oldest first, at most `limit` of each shard. */
export async function listDue(
  client: DynamoDBDocumentClient,
  tableName: string,
  query: { readonly kind: DueKind; readonly until: Date; readonly limit: number },
): Promise<{ applicationId: string; messageId?: string }[]> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => `${query.kind}#${shard}`);
  const pages = await Promise.all(
    shards.map((shard) =>
      client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: DUE_INDEX,
          KeyConditionExpression: 'dueKind = :shard AND dueIndexAt <= :until',
          ExpressionAttributeValues: { ':shard': shard, ':until': query.until.toISOString() },
          Limit: query.limit,
        }),
      ),
    ),
  );
  const due = pages.flatMap((page) => page.Items ?? []).map((item) => keySchema.parse(item));
  logger().info('due', { kind: query.kind, oldestSeconds: oldestSeconds(due) });
  return due.map(idsIn).filter((ids) => ids !== undefined);
}

/** How late the latest is; an alarm on AWS reads it from the log. */
function oldestSeconds(due: readonly { dueIndexAt: string }[]): number {
  const times = due.map(({ dueIndexAt }) => (now().getTime() - Date.parse(dueIndexAt)) / 1000);
  return Math.round(Math.max(0, ...times));
}

function shardOf(kind: DueKind, applicationId: string): string {
  return `${kind}#${Number.parseInt(applicationId.slice(0, 2), 16) % SHARDS}`;
}
