import { describe, expect, it, vi } from 'vitest';
import { documentClient } from '../../functions/stores/document-client.ts';
import { ConditionsFailed, transact, type Write } from '../../functions/stores/transaction.ts';
import { TABLE_NAME } from '../../local/names.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, canceled, failing, intervene } from '../support/store-faults.ts';

useEmbeddedTable();

const TRANSACTION = 'TransactWriteItemsCommand';

function insertion<Meaning extends string>(name: string, whenRefused: Meaning): Write<Meaning> {
  const Item = { pk: name, sk: name };
  return {
    whenRefused,
    action: { Put: { TableName: TABLE_NAME, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
  };
}

const writes = [insertion('one', 'first'), insertion('two', 'second')];
const transaction = () => transact(documentClient(), writes);

describe('transact', () => {
  it('writes all or nothing, and says which conditions failed', async () => {
    await transact(documentClient(), [insertion('two', 'second')]);

    await expect(transaction()).rejects.toMatchObject({
      name: 'ConditionsFailed',
      meanings: new Set(['second']),
    });
    expect(await everyItem()).toEqual([{ pk: 'two', sk: 'two' }]);
  });

  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'tries again after %s',
    async (code) => {
      const watched = intervene(TRANSACTION, [canceled(code, 'None'), canceled('None', code)]);

      await transaction();

      expect(watched.sends).toBe(3);
      expect(await everyItem()).toHaveLength(2);
    },
  );

  it('waits for a moment drawn by chance before each new try', async () => {
    intervene(TRANSACTION, [
      canceled('TransactionConflict', 'None'),
      canceled('TransactionConflict', 'None'),
    ]);
    const chance = vi.spyOn(Math, 'random').mockReturnValue(0);

    await transaction();

    expect(chance.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it('takes a failed condition for the answer, also beside a conflict', async () => {
    const watched = intervene(TRANSACTION, [canceled('TransactionConflict', 'ConditionalCheckFailed')]);

    await expect(transaction()).rejects.toThrow(ConditionsFailed);
    expect(watched.sends).toBe(1);
  });

  it('gives up after eight tries, with the conflict as its error', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const conflicts = Array.from({ length: 20 }, () => canceled('TransactionConflict', 'None'));
    const watched = intervene(TRANSACTION, conflicts);

    await expect(transaction()).rejects.toThrow('Transaction cancelled');
    expect(watched.sends).toBe(8);
  });

  it.each([
    ['that the store cannot take', canceled('ItemCollectionSizeLimitExceeded', 'None')],
    ['without a reason', canceled()],
    ['refused by another error', failing(awsError('AccessDeniedException'))],
  ])('does not try again a transaction %s', async (_, intervention) => {
    const watched = intervene(TRANSACTION, [intervention]);

    await expect(transaction()).rejects.toThrow();
    expect(watched.sends).toBe(1);
    expect(await everyItem()).toEqual([]);
  });
});
