import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Digest, type DigestKey, digestSchema } from '../../schemas/digest.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { keyOf } from './keys.ts';
import { isRefused } from './transaction.ts';

/** Longer than any send takes: who holds it either records the outcome in time or has died. */
const LEASE_SECONDS = 120;

/** Longer than news of a mail that came back takes to arrive. */
const KEPT_DAYS = 30;

/** Everything of a digest that tells what became of it. */
type Outcome = Pick<Digest, 'sentAt' | 'emptyAt' | 'suppressedAt' | 'sesMessageId'>;

/**
 * The outbox of the digests: one item for each consultant and day, which the first look at it makes. One
 * sender at a time leases it and records what became of it; every write is conditioned on what was read.
 */
export class DigestStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** The digest, if nothing has become of it and nobody else is sending it: until the lease ends it is the caller's. */
  async lease({ consultantId, date }: DigestKey, now: Date): Promise<Digest | undefined> {
    const found = await this.find({ consultantId, date });
    if (found !== undefined && !isFree(found, now)) {
      return undefined;
    }
    const leased = {
      consultantId,
      date,
      attempts: (found?.attempts ?? 0) + 1,
      leasedUntil: new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString(),
    };
    return (await this.replace(found, leased)) ? leased : undefined;
  }

  /** A lease that somebody else has by now tells what became of it itself. */
  async conclude(leased: Digest, outcome: Outcome): Promise<void> {
    const { leasedUntil: _over, ...digest } = leased;
    await this.replace(leased, { ...digest, ...outcome });
  }

  async find({ consultantId, date }: DigestKey): Promise<Digest | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({
        TableName: this.tableName,
        Key: keyOf.digest(consultantId, date),
        ConsistentRead: true,
      }),
    );
    return Item && digestSchema.parse(Item['digest']);
  }

  private async replace(read: Digest | undefined, digest: Digest): Promise<boolean> {
    const condition =
      read === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'digest = :read', ExpressionAttributeValues: { ':read': read } };
    try {
      await this.client.send(
        new PutCommand({ TableName: this.tableName, Item: digestItem(digest), ...condition }),
      );
      return true;
    } catch (error) {
      if (isRefused(error)) {
        return false;
      }
      throw error;
    }
  }
}

function digestItem(digest: Digest): Record<string, unknown> {
  const { consultantId, date } = digest;
  const expiresAtSeconds = Date.parse(date) / 1000 + KEPT_DAYS * 24 * 3600;
  return { ...keyOf.digest(consultantId, date), expiresAtSeconds, digest };
}

function isFree({ leasedUntil }: Digest, now: Date): boolean {
  return leasedUntil !== undefined && Date.parse(leasedUntil) <= now.getTime();
}

export const digestStore = once(() => new DigestStore(documentClient(), environment('TABLE_NAME')));
