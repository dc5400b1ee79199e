import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { keyOf } from './keys.ts';

const referenceItemSchema = z.object({ applicationId: z.uuid() });

/**
 * Applications by what people call them. A reference is written with the submission, never given twice, and
 * stays when its application is erased.
 */
export class ReferenceStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** The id of the application that has, or had, this reference. */
  async find(reference: string): Promise<string | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.tableName, Key: keyOf.reference(reference), ConsistentRead: true }),
    );
    return Item && referenceItemSchema.parse(Item).applicationId;
  }
}

export const referenceStore = once(() => new ReferenceStore(documentClient(), environment('TABLE_NAME')));
