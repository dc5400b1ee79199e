import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Change } from '../domain/change.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { applicationItem } from './application-item.ts';
import { type ChangeRefusal, consequenceWrites } from './change-writes.ts';
import { countUpdate, type Limit, limitReached } from './counter-store.ts';
import { documentClient } from './document-client.ts';
import { keyOf } from './keys.ts';
import { linkItem, type NewLink } from './link-store.ts';
import { ConditionsFailed, jitter, transact, type Write } from './transaction.ts';

/** Days for which a repeated send is recognised. */
const KEY_DAYS = 30;
const MAX_ATTEMPTS = 30;
const IS_NEW = 'attribute_not_exists(pk)';

const submissionSchema = z.strictObject({ applicationId: z.uuid(), bodyHash: z.string() });
export type KnownSubmission = z.infer<typeof submissionSchema>;

export interface NewSubmission {
  readonly change: Change;
  /** The sender's own UUID: the same key is the same submission. */
  readonly submissionKey: string;
  readonly bodyHash: string;
  /** The applicant's first link, shown on screen. */
  readonly granted: NewLink;
  readonly addressLimit: Limit;
  readonly now: Date;
}

/** The submission key is known already: its application stands in the table. */
export class SubmissionRepeated extends Error {
  override readonly name = 'SubmissionRepeated';
}

/**
 * Takes in submissions: application, submission key, reference, slot holds, link, timeline entry,
 * messages and the address's count, all in one transaction.
 */
export class SubmissionStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /**
   * `plan` knows the days and draws a reference; it is asked again, and must look at the days anew, when
   * one has moved meanwhile or the reference is taken. It refuses by throwing.
   *
   * @throws SubmissionRepeated, LimitReached
   */
  async submit(plan: (attempt: number) => Promise<NewSubmission>): Promise<NewSubmission> {
    for (let attempt = 1; ; attempt += 1) {
      const submission = await plan(attempt);
      try {
        await transact(this.client, this.writes(submission));
        return submission;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) {
          throw error;
        }
        refuseForGood(error, submission);
        if (attempt === MAX_ATTEMPTS) {
          throw error;
        }
        await jitter(attempt);
      }
    }
  }

  async find(submissionKey: string): Promise<KnownSubmission | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({
        TableName: this.tableName,
        Key: keyOf.submission(submissionKey),
        ConsistentRead: true,
      }),
    );
    return Item && submissionSchema.parse(Item['submission']);
  }

  private writes(submission: NewSubmission): Write<SubmissionRefusal>[] {
    const { change, submissionKey, bodyHash, granted, addressLimit, now } = submission;
    const { id, reference } = change.application;
    const expiresAtSeconds = Math.floor(now.getTime() / 1000) + KEY_DAYS * 24 * 3600;
    const known = { submission: { applicationId: id, bodyHash }, expiresAtSeconds };
    return [
      this.insertion('submission', { ...keyOf.submission(submissionKey), ...known }),
      this.insertion('reference', { ...keyOf.reference(reference), applicationId: id }),
      this.insertion('application', applicationItem(change.application, 1)),
      this.insertion('link', linkItem(granted.link)),
      { whenRefused: 'address', action: { Update: countUpdate(this.tableName, addressLimit, now) } },
      ...consequenceWrites(this.tableName, change),
    ];
  }

  private insertion(whenRefused: SubmissionRefusal, Item: Record<string, unknown>): Write<SubmissionRefusal> {
    return { whenRefused, action: { Put: { TableName: this.tableName, Item, ConditionExpression: IS_NEW } } };
  }
}

type SubmissionRefusal = ChangeRefusal | 'submission' | 'reference' | 'link' | 'address';

/** A known key comes first: whatever else is in the way was put there by the first of the two. */
function refuseForGood(error: ConditionsFailed<string>, submission: NewSubmission): void {
  if (error.meanings.has('submission')) {
    throw new SubmissionRepeated('The submission key is known');
  }
  if (error.meanings.has('address')) {
    throw limitReached(submission.addressLimit, submission.now);
  }
}

export const submissionStore = once(() => new SubmissionStore(documentClient(), environment('TABLE_NAME')));
