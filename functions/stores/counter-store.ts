import { type DynamoDBDocumentClient, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { LimitReached } from '../domain/errors.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { keyOf } from './keys.ts';
import { isRefused } from './transaction.ts';

/** How often something may happen in a period that starts anew at each whole multiple of its length. */
export interface Limit {
  /** What is counted; an address or a prefix only as a keyed hash. */
  readonly name: string;
  readonly max: number;
  readonly periodSeconds: number;
}

/** Counts by name and period. */
export class CounterStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** @throws LimitReached */
  async count(limit: Limit, now: Date): Promise<void> {
    try {
      await this.client.send(new UpdateCommand(countUpdate(this.tableName, limit, now)));
    } catch (error) {
      if (isRefused(error)) {
        throw limitReached(limit, now);
      }
      throw error;
    }
  }
}

type Update = Pick<UpdateCommandInput, 'ConditionExpression'> & {
  TableName: string;
  Key: Record<string, unknown>;
  UpdateExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Record<string, unknown>;
};

/** One more, unless the most has been reached; also as an action of a transaction. */
export function countUpdate(tableName: string, limit: Limit, now: Date): Update {
  const end = endOfPeriod(limit, now);
  return {
    TableName: tableName,
    Key: keyOf.counter(`${limit.name}#${end}`),
    UpdateExpression: 'ADD #count :one SET expiresAtSeconds = :end',
    ConditionExpression: 'attribute_not_exists(#count) OR #count < :max',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':one': 1, ':max': limit.max, ':end': end },
  };
}

export function limitReached(limit: Limit, now: Date): LimitReached {
  return new LimitReached(endOfPeriod(limit, now) - Math.floor(now.getTime() / 1000));
}

/** Seconds since 1970. */
function endOfPeriod({ periodSeconds }: Limit, now: Date): number {
  return (Math.floor(now.getTime() / 1000 / periodSeconds) + 1) * periodSeconds;
}

export const counterStore = once(() => new CounterStore(documentClient(), environment('TABLE_NAME')));
