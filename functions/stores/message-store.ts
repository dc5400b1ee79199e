import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Message, messageSchema } from '../../schemas/message.ts';
import { keepingFeedback, type MailFeedback, withFeedback } from '../domain/mail-feedback.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { dueAttributes, listDue } from './due-index.ts';
import { applicationPartition, keyOf } from './keys.ts';
import { isRefused } from './transaction.ts';

/** Longer than any send takes: who holds it either records the outcome in time or has died. */
const LEASE_SECONDS = 120;

export interface MessageIds {
  readonly applicationId: string;
  readonly messageId: string;
}

/**
 * The outbox. Messages are written with the act that they tell of; here one sender at a time leases a
 * message and records what became of it. SES may tell of a mail at any time, also before its sending is
 * recorded: every write is conditioned on the whole message that was read, so that neither loses the other.
 */
export class MessageStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** The message, if it is due and nobody else is sending it: until the lease ends it is the caller's. */
  async lease(ids: MessageIds, now: Date): Promise<Message | undefined> {
    const message = await this.find(ids);
    if (message?.nextAttemptAt === undefined || Date.parse(message.nextAttemptAt) > now.getTime()) {
      return undefined;
    }
    const nextAttemptAt = new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString();
    const leased = { ...message, attempts: message.attempts + 1, nextAttemptAt };
    return (await this.replace(message, leased)) ? leased : undefined;
  }

  /** Sent, superseded, failed or due again: `outcome` is the leased message with its new times. */
  async conclude(leased: Message, outcome: Message): Promise<void> {
    for (let read: Message | undefined = leased; read !== undefined && isSameLease(read, leased); ) {
      if (await this.replace(read, keepingFeedback(outcome, read))) {
        return;
      }
      read = await this.find({ applicationId: leased.applicationId, messageId: leased.id });
    }
  }

  /** What SES tells of it, in any order and however often. */
  async recordFeedback(ids: MessageIds, feedback: MailFeedback): Promise<void> {
    for (;;) {
      const message = await this.find(ids);
      const told = message && withFeedback(message, feedback);
      if (message === undefined || told === undefined || (await this.replace(message, told))) {
        return;
      }
    }
  }

  /** Ids of messages that have been due since before `until`. */
  async listDue(until: Date): Promise<MessageIds[]> {
    const due = await listDue(this.client, this.tableName, { kind: 'send', until, limit: 100 });
    return due.flatMap(({ applicationId, messageId }) =>
      messageId === undefined ? [] : [{ applicationId, messageId }],
    );
  }

  async list(applicationId: string): Promise<Message[]> {
    const { Items = [] } = await this.client.send(
      new QueryCommand({
        TableName: this.tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :message)',
        ExpressionAttributeValues: { ':pk': applicationPartition(applicationId), ':message': 'message#' },
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => messageSchema.parse(item['message']));
  }

  async find({ applicationId, messageId }: MessageIds): Promise<Message | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({
        TableName: this.tableName,
        Key: keyOf.message(applicationId, messageId),
        ConsistentRead: true,
      }),
    );
    return Item && messageSchema.parse(Item['message']);
  }

  private async replace(read: Message, message: Message): Promise<boolean> {
    const { applicationId, id, nextAttemptAt } = message;
    const due = nextAttemptAt === undefined ? undefined : ({ kind: 'send', at: nextAttemptAt } as const);
    try {
      await this.client.send(
        new PutCommand({
          TableName: this.tableName,
          Item: { ...keyOf.message(applicationId, id), ...dueAttributes(applicationId, due), message },
          ConditionExpression: 'message = :read',
          ExpressionAttributeValues: { ':read': read },
        }),
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

/** Attempts and due time together are the lease: each one moves both. */
function isSameLease(read: Message, leased: Message): boolean {
  return read.attempts === leased.attempts && read.nextAttemptAt === leased.nextAttemptAt;
}

export const messageStore = once(() => new MessageStore(documentClient(), environment('TABLE_NAME')));
