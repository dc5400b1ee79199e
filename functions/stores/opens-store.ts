import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Link } from '../../schemas/link.ts';
import { MOST_OPENS, type Opener, type Opens, opensSchema } from '../../schemas/opens.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { applicationPartition, keyOf } from './keys.ts';
import { isRefused } from './transaction.ts';

/** Longer than a write takes, and too short for whoever waits for the page to notice. */
const PATIENCE_MS = 250;

type Holding = Pick<Link, 'applicationId' | 'holder' | 'expiresAt'>;

/**
 * Opens of links, counted beside the application and never on it: whoever opens a link changes nothing of
 * what people and workflow go by. Plain updates of one small item a holder, given up when they take long.
 */
export class OpensStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** One more, as long as they are counted at all. */
  async count(link: Holding, opener: Opener, at: Date): Promise<void> {
    await this.update(link, {
      set: `${opener}FirstAt = if_not_exists(${opener}FirstAt, :at), ${opener}LastAt = :at`,
      add: `${opener}Count :one`,
      values: { ':at': at.toISOString(), ':one': 1, ':most': MOST_OPENS },
      condition: `attribute_not_exists(${opener}Count) OR ${opener}Count < :most`,
    });
  }

  /** Somebody pressed a button on the page that was opened then: a person, whatever it looked like. */
  async countPress(link: Holding, shownAt: Date): Promise<void> {
    await this.update(link, {
      set: 'personFirstAt = :at, personLastAt = :at, personCount = :one',
      add: 'programCount :less',
      values: { ':at': shownAt.toISOString(), ':one': 1, ':less': -1, ':none': 0 },
      condition: 'attribute_not_exists(personCount) AND programCount > :none',
    });
  }

  async find(applicationId: string, holder: string): Promise<Opens | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({
        TableName: this.tableName,
        Key: keyOf.opens(applicationId, holder),
        ConsistentRead: true,
      }),
    );
    return Item && opensIn(Item);
  }

  /** Of all who hold or held a link to it. */
  async list(applicationId: string): Promise<Opens[]> {
    const { Items = [] } = await this.client.send(
      new QueryCommand({
        TableName: this.tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :opens)',
        ExpressionAttributeValues: { ':pk': applicationPartition(applicationId), ':opens': 'opens#' },
        ConsistentRead: true,
      }),
    );
    return Items.map(opensIn);
  }

  private async update({ applicationId, holder, expiresAt }: Holding, change: Counting): Promise<void> {
    const { set, add, values, condition } = change;
    const command = new UpdateCommand({
      TableName: this.tableName,
      Key: keyOf.opens(applicationId, holder),
      // An item that is written while its application is erased goes with the link.
      UpdateExpression: `SET holder = :holder, expiresAtSeconds = :end, ${set} ADD ${add}`,
      ConditionExpression: condition,
      ExpressionAttributeValues: { ...values, ':holder': holder, ':end': Date.parse(expiresAt) / 1000 },
    });
    try {
      await this.client.send(command, { abortSignal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (error) {
      if (!isRefused(error)) {
        throw error;
      }
    }
  }
}

interface Counting {
  readonly set: string;
  readonly add: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly condition: string;
}

function opensIn(item: Record<string, unknown>): Opens {
  return opensSchema.parse({
    holder: item['holder'],
    person: openedBy(item, 'person'),
    program: openedBy(item, 'program'),
  });
}

function openedBy(item: Record<string, unknown>, opener: Opener): unknown {
  const count = item[`${opener}Count`];
  return count === undefined || count === 0
    ? undefined
    : { count, firstAt: item[`${opener}FirstAt`], lastAt: item[`${opener}LastAt`] };
}

export const opensStore = once(() => new OpensStore(documentClient(), environment('TABLE_NAME')));
