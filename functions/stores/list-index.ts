import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Application } from '../../schemas/application.ts';
import { isAtRest } from '../domain/transitions.ts';
import { idsIn } from './keys.ts';

const LIST_INDEX = 'list';

const keySchema = z.object({ pk: z.string(), sk: z.string() });

/** Who holds it while it waits, or the month in which it came in. */
export const listOf = {
  heldBy: (consultantId: string) => `held#${consultantId}`,
  /** `2026-11`, UTC. */
  cameIn: (month: string) => `ended#${month}`,
} as const;

/** The list in which an application stands: sorted by deadline while it waits, else by when it came in. */
export function listAttributes(application: Application): Record<string, string> {
  const { status, consultantId, decideBy, submittedAt } = application;
  return isAtRest(status)
    ? { listKey: listOf.cameIn(submittedAt.slice(0, 7)), listAt: submittedAt }
    : { listKey: listOf.heldBy(consultantId), listAt: decideBy };
}

/** Ids of all applications in a list, in its order; page by page, so that no list is too long. */
export async function* idsInList(
  client: DynamoDBDocumentClient,
  tableName: string,
  list: string,
): AsyncGenerator<string> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listKey = :list',
        ExpressionAttributeValues: { ':list': list },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const item of page.Items ?? []) {
      const ids = idsIn(keySchema.parse(item));
      if (ids !== undefined) {
        yield ids.applicationId;
      }
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}
