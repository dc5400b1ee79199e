import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { table } from '../../../lib/definition/tables.ts';
import { conditionOf } from './condition.ts';
import { givenIn, type Input } from './given.ts';
import type { MemoryTable } from './memory-table.ts';
import { query } from './query.ts';
import { updated } from './update.ts';
import { type Item, storedMap, type Value } from './values.ts';

/** One action of a write: what becomes of an item, if its condition holds. */
interface Write {
  readonly pk: string;
  readonly sk: string;
  readonly isAllowed: (before: Item | undefined) => boolean;
  readonly after: (before: Item | undefined) => Item | undefined;
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Get: ['Key', 'ConsistentRead', 'ProjectionExpression'],
  Put: ['Item'],
  Update: ['Key', 'UpdateExpression'],
  Delete: ['Key'],
  ConditionCheck: ['Key'],
  TransactWrite: ['TransactItems', 'ClientRequestToken'],
};
const CONDITION = [
  'TableName',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValuesOnConditionCheckFailure',
];
const MOST_ACTIONS = 100;

/** DynamoDB's operations on the one table, as far as the stores use them; anything else throws. */
export class DynamoDb {
  readonly table: MemoryTable;

  constructor(given: MemoryTable) {
    this.table = given;
  }

  answer(command: string, input: Input): object {
    switch (command) {
      case 'GetCommand':
        return this.get(input);
      case 'QueryCommand':
        return query(this.table, input);
      case 'ScanCommand':
        return { Items: this.table.inOrder() };
      case 'PutCommand':
      case 'UpdateCommand':
      case 'DeleteCommand':
        return this.write(command.replace('Command', ''), input);
      case 'TransactWriteCommand':
        return this.transact(input, true);
      case 'CheckTransaction':
        return this.transact(input, false);
      default:
        throw new TypeError(`The table knows no ${command}`);
    }
  }

  private get(input: Input): object {
    refuseUnknown('Get', input);
    const { pk, sk } = keyIn(input['Key']);
    const Item = input['ConsistentRead'] === true ? this.table.get(pk, sk) : this.table.seen(pk, sk);
    return Item === undefined ? {} : { Item };
  }

  private write(operation: string, input: Input): object {
    const write = writeOf(operation, input);
    const before = this.table.get(write.pk, write.sk);
    if (!write.isAllowed(before)) {
      throw new ConditionalCheckFailedException({ $metadata: {}, message: 'The conditional request failed' });
    }
    this.table.replace(write.pk, write.sk, write.after(before));
    return {};
  }

  private transact(input: Input, isWritten: boolean): object {
    refuseUnknown('TransactWrite', input);
    const writes = [input['TransactItems']].flat().map((action) => writeIn(action as object));
    const keys = new Set(writes.map(({ pk, sk }) => `${pk} ${sk}`));
    if (keys.size < writes.length || writes.length > MOST_ACTIONS || writes.length === 0) {
      throw new TypeError('A transaction has 1 to 100 actions, each on an item of its own');
    }
    const befores = writes.map(({ pk, sk }) => this.table.get(pk, sk));
    const holds = writes.map((write, index) => write.isAllowed(befores[index]));
    if (holds.includes(false)) {
      const CancellationReasons = holds.map((held) => ({ Code: held ? 'None' : 'ConditionalCheckFailed' }));
      throw new TransactionCanceledException({
        $metadata: {},
        message: 'Transaction cancelled',
        CancellationReasons,
      });
    }
    for (const [index, { pk, sk, after }] of isWritten ? writes.entries() : []) {
      this.table.replace(pk, sk, after(befores[index]));
    }
    return {};
  }
}

function writeIn(action: object): Write {
  const [[operation, input] = ['', {}], ...more] = Object.entries<Input>({ ...action });
  if (more.length > 0) {
    throw new TypeError('An action is of one kind');
  }
  return writeOf(operation, input);
}

function writeOf(operation: string, input: Input): Write {
  refuseUnknown(operation, input);
  const given = givenIn(input);
  const { ConditionExpression, UpdateExpression } = input;
  const condition = ConditionExpression === undefined ? undefined : conditionOf(String(ConditionExpression));
  const isAllowed = (before: Item | undefined) => condition === undefined || condition(before, given);
  switch (operation) {
    case 'Put': {
      const item = storedMap(Object(input['Item']));
      return { ...keyIn(item), isAllowed, after: () => item };
    }
    case 'Update': {
      const key = keyIn(input['Key']);
      const after = (before: Item | undefined) => updated(String(UpdateExpression), before ?? key, given);
      return { ...key, isAllowed, after };
    }
    case 'Delete':
      return { ...keyIn(input['Key']), isAllowed, after: () => undefined };
    case 'ConditionCheck':
      return { ...keyIn(input['Key']), isAllowed, after: (before) => before };
    default:
      throw new TypeError(`A transaction knows no ${operation}`);
  }
}

function keyIn(item: unknown): { readonly pk: string; readonly sk: string } {
  const { [table.partitionKey]: pk, [table.sortKey]: sk } = { ...(item as Record<string, Value>) };
  if (typeof pk !== 'string' || typeof sk !== 'string') {
    throw new TypeError('A key is two texts');
  }
  return { pk, sk };
}

function refuseUnknown(operation: string, input: Input): void {
  const known = KNOWN[operation];
  for (const name of Object.keys(input)) {
    if (!known?.includes(name) && !CONDITION.includes(name)) {
      throw new TypeError(`${operation} with ${name} is not known`);
    }
  }
}
