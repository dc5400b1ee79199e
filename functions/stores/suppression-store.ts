import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Unreached, unreachedSchema } from '../../schemas/message.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { hmac } from '../runtime/secret.ts';
import { documentClient } from './document-client.ts';
import { keyOf } from './keys.ts';
import { isRefused } from './transaction.ts';

const itemSchema = z.object({ why: unreachedSchema.shape.why, expiresAtSeconds: z.int() });

export type SuppressionReason = Unreached['why'];

interface Suppression {
  readonly why: SuppressionReason;
  readonly until: Date;
}

/**
 * Addresses to which nothing is sent for a time. An address is kept as a keyed hash alone; under a new
 * key an old entry is no longer found, and the next mail that comes back makes a new one.
 */
export class SuppressionStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** Of two the longer one holds. */
  async suppress(address: string, { why, until }: Suppression): Promise<void> {
    const expiresAtSeconds = Math.floor(until.getTime() / 1000);
    try {
      await this.client.send(
        new PutCommand({
          TableName: this.tableName,
          Item: { ...(await keyFor(address)), why, expiresAtSeconds },
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAtSeconds < :end',
          ExpressionAttributeValues: { ':end': expiresAtSeconds },
        }),
      );
    } catch (error) {
      if (!isRefused(error)) {
        throw error;
      }
    }
  }

  /** Why nothing may be sent to it now; nothing where mail may go. */
  async find(address: string, now: Date): Promise<SuppressionReason | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.tableName, Key: await keyFor(address), ConsistentRead: true }),
    );
    const item = Item && itemSchema.parse(Item);
    // The table removes what has expired within days.
    return item && item.expiresAtSeconds * 1000 > now.getTime() ? item.why : undefined;
  }
}

/** Mail servers do not tell capitals apart. */
async function keyFor(address: string) {
  return keyOf.suppression(await hmac('email-address', address.toLowerCase()));
}

export const suppressionStore = once(() => new SuppressionStore(documentClient(), environment('TABLE_NAME')));
