import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../schemas/application.ts';
import type { Change } from '../domain/change.ts';
import { ApplicationNotFound } from '../domain/errors.ts';
import { isAtRest } from '../domain/transitions.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { applicationItem, fromApplicationItem, type Locked } from './application-item.ts';
import { changeWrites } from './change-writes.ts';
import { documentClient } from './document-client.ts';
import { type DueKind, listDue } from './due-index.ts';
import { erasePartition } from './erase-partition.ts';
import { keyOf } from './keys.ts';
import { idsInList, listOf } from './list-index.ts';
import { hasEntry } from './timeline-store.ts';
import { ConditionsFailed, jitter, transact } from './transaction.ts';

/** How often a lost race is tried again before the caller hears of it. */
const MAX_ATTEMPTS = 20;

/**
 * Made by a rule from the application as it stands now. It refuses by throwing, and gives nothing where
 * there is nothing to do.
 */
export type Plan = (current: Application) => Promise<Change | undefined>;

/**
 * Applications and what happens to them. Serves: one application by id; one act as one conditional
 * transaction (status, timeline, slots and messages: all or nothing); what the workflow keeps on it.
 *
 * Every write is conditioned on the `lockVersion` that was read. Who loses the race reads again and asks
 * the rule again, so an act is only ever applied to the application that allowed it.
 */
export class ApplicationStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** @throws ApplicationNotFound also when it has been erased. */
  async get(id: string): Promise<Application> {
    return (await this.read(id)).application;
  }

  async find(id: string): Promise<Application | undefined> {
    return (await this.tryRead(id))?.application;
  }

  /** Carries out one act and gives the application as it then stands. */
  async change(id: string, plan: Plan): Promise<Application> {
    for (let attempt = 1; ; attempt += 1) {
      const { application, lockVersion } = await this.read(id);
      const change = await plan(application);
      if (change === undefined) {
        return application;
      }
      try {
        await transact(this.client, changeWrites(this.tableName, change, lockVersion));
        return change.application;
      } catch (error) {
        if (await this.isOwn(error, change)) {
          return change.application;
        }
        if (!(error instanceof ConditionsFailed) || attempt === MAX_ATTEMPTS) {
          throw error;
        }
        await jitter(attempt);
      }
    }
  }

  /**
   * Writes what is no step of the application's way (task token, start, wake) and so leaves revision and
   * timeline alone. Nothing is written when `amendment` returns nothing.
   */
  async amend(
    id: string,
    amendment: (current: Application) => Application | undefined,
  ): Promise<Application | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const { application, lockVersion } = await this.read(id);
      const amended = amendment(application);
      if (amended === undefined) {
        return undefined;
      }
      try {
        await this.client.send(
          new PutCommand({
            TableName: this.tableName,
            Item: applicationItem(amended, lockVersion + 1),
            ConditionExpression: 'lockVersion = :read',
            ExpressionAttributeValues: { ':read': lockVersion },
          }),
        );
        return amended;
      } catch (error) {
        if (!isLostRace(error) || attempt === MAX_ATTEMPTS) {
          throw error;
        }
        await jitter(attempt);
      }
    }
  }

  /** Everything in its partition; the application itself goes last, so that a second run finds the rest. */
  async erase(id: string): Promise<void> {
    await erasePartition(this.client, this.tableName, id);
  }

  /** Ids of applications for which this has been due since before `until`. */
  async listDue(kind: DueKind, until: Date): Promise<string[]> {
    const due = await listDue(this.client, this.tableName, { kind, until, limit: 100 });
    return due.map((ids) => ids.applicationId);
  }

  /** The applications that wait with a consultant, the nearest deadline first, each as it stands now. */
  async listHeldBy(consultantId: string): Promise<Application[]> {
    const held: Application[] = [];
    for await (const id of idsInList(this.client, this.tableName, listOf.heldBy(consultantId))) {
      const application = await this.find(id);
      // The index lags behind the table.
      if (application?.consultantId === consultantId && !isAtRest(application.status)) {
        held.push(application);
      }
    }
    return held;
  }

  /** Ids of the applications that came in in this month (`2026-11`, UTC) and wait for nobody any more. */
  async listEnded(month: string): Promise<string[]> {
    const ids: string[] = [];
    for await (const id of idsInList(this.client, this.tableName, listOf.cameIn(month))) {
      ids.push(id);
    }
    return ids;
  }

  /** An answer lost after the commit looks like a lost race: finding one's own entry tells them apart. */
  private async isOwn(error: unknown, change: Change): Promise<boolean> {
    return error instanceof ConditionsFailed && hasEntry(this.client, this.tableName, change);
  }

  private async read(id: string): Promise<Locked> {
    const locked = await this.tryRead(id);
    if (!locked) {
      throw new ApplicationNotFound(`No application ${id}`);
    }
    return locked;
  }

  private async tryRead(id: string): Promise<Locked | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.tableName, Key: keyOf.application(id), ConsistentRead: true }),
    );
    return Item && fromApplicationItem(Item);
  }
}

function isLostRace(error: unknown): boolean {
  return (
    error instanceof Error &&
    ['ConditionalCheckFailedException', 'TransactionConflictException'].includes(error.name)
  );
}

export const applicationStore = once(() => new ApplicationStore(documentClient(), environment('TABLE_NAME')));
