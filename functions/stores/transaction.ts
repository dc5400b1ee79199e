import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One action of a transaction, and what it means when its condition fails. */
export interface Write<Meaning extends string> {
  readonly action: TransactItem;
  readonly whenRefused: Meaning;
}

/** At least one condition did not hold: nothing was written. */
export class ConditionsFailed<Meaning extends string> extends Error {
  override readonly name = 'ConditionsFailed';
  readonly meanings: ReadonlySet<Meaning>;

  constructor(meanings: ReadonlySet<Meaning>) {
    super(`Conditions failed: ${[...meanings].join(', ')}`);
    this.meanings = meanings;
  }
}

/** Reasons that say "again", not "no". */
const PASSING_REASONS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const MAX_ATTEMPTS = 8;
const LONGEST_FIRST_PAUSE_MS = 20;

/**
 * All of the writes or none. A conflict with another transaction is retried with full jitter; only a
 * failed condition is an answer, also where both are reported together.
 *
 * @throws ConditionsFailed
 */
export async function transact<Meaning extends string>(
  client: DynamoDBDocumentClient,
  writes: readonly Write<Meaning>[],
): Promise<void> {
  const command = new TransactWriteCommand({ TransactItems: writes.map((write) => write.action) });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(command);
      return;
    } catch (error) {
      if (!isPassing(error, writes) || attempt === MAX_ATTEMPTS) {
        throw error;
      }
      await jitter(attempt);
    }
  }
}

/** @throws ConditionsFailed where the store has answered, else says whether to try again. */
function isPassing<Meaning extends string>(error: unknown, writes: readonly Write<Meaning>[]): boolean {
  if (!(error instanceof TransactionCanceledException)) {
    return false;
  }
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
  const refused = writes.filter((_, index) => codes[index] === 'ConditionalCheckFailed');
  if (refused.length > 0) {
    throw new ConditionsFailed(new Set(refused.map((write) => write.whenRefused)));
  }
  return codes.some((code) => code !== undefined && PASSING_REASONS.has(code));
}

/** The condition of a single write did not hold: an answer, not a fault. */
export function isRefused(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}

/** Full jitter (AWS Builders' Library, "Timeouts, retries, and backoff with jitter"). */
export async function jitter(attempt: number): Promise<void> {
  await pause(Math.random() * LONGEST_FIRST_PAUSE_MS * 2 ** Math.min(attempt, 5));
}
