import { table } from '../../../lib/definition/tables.ts';
import { conditionOf } from './condition.ts';
import { givenIn, type Input } from './given.ts';
import { type Index, indexes, type MemoryTable } from './memory-table.ts';
import { type Item, order, sizeOf, type Value } from './values.ts';

const KNOWN = [
  'TableName',
  'IndexName',
  'KeyConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ProjectionExpression',
  'ConsistentRead',
  'ExclusiveStartKey',
  'Limit',
  'ScanIndexForward',
];
/** No answer of DynamoDB is longer. */
const MOST_BYTES = 1024 * 1024;

/** The items of one partition, of the table or of an index, in the order of its sort key, page by page. */
export function query(items: MemoryTable, input: Input): object {
  const unknown = Object.keys(input).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`A query with ${unknown} is not known`);
  }
  const { IndexName, KeyConditionExpression, ScanIndexForward } = input;
  const index = IndexName === undefined ? undefined : indexOf(String(IndexName));
  const { sortKey } = index ?? table;
  const given = givenIn(input);
  const key = partitionIn(input);
  const holds = conditionOf(String(KeyConditionExpression));
  const direction = ScanIndexForward === false ? -1 : 1;
  const found = (index === undefined ? own(items, String(key), input) : items.inIndex(index, key))
    .filter((item) => holds(item, given))
    .sort((one, other) => direction * (order(one[sortKey], other[sortKey]) || byKey(one, other)));
  return page(found, input, index);
}

function own(items: MemoryTable, pk: string, { ConsistentRead }: Input): Item[] {
  const present = items.partition(pk);
  return ConsistentRead === true
    ? present
    : present.map((item) => items.seen(pk, String(item[table.sortKey]))).filter((item) => item !== undefined);
}

function page(found: readonly Item[], input: Input, index: Index | undefined): object {
  const { ExclusiveStartKey, Limit, ProjectionExpression } = input;
  const start = { ...(ExclusiveStartKey as Item | undefined) };
  const after = found.findIndex(
    (item) =>
      item[table.partitionKey] === start[table.partitionKey] && item[table.sortKey] === start[table.sortKey],
  );
  const Items: Item[] = [];
  let bytes = 0;
  for (const item of found.slice(after + 1, after + 1 + (Number(Limit) || found.length))) {
    bytes += sizeOf(item);
    if (bytes > MOST_BYTES) {
      break;
    }
    Items.push(projected(item, ProjectionExpression, index));
  }
  const last = found[after + Items.length];
  const isWhole = after + 1 + Items.length === found.length;
  return { Items, ...(!isWhole && last && { LastEvaluatedKey: only(last, keysOf(index)) }) };
}

function projected(item: Item, expression: unknown, index: Index | undefined): Item {
  if (index !== undefined) {
    return only(item, keysOf(index));
  }
  return expression === undefined ? item : only(item, String(expression).split(/\s*,\s*/));
}

function only(item: Item, names: readonly string[]): Item {
  return Object.fromEntries(names.map((name) => [name, item[name] ?? null]));
}

function keysOf(index: Index | undefined): string[] {
  const { partitionKey, sortKey } = table;
  return [partitionKey, sortKey, ...(index === undefined ? [] : [index.partitionKey, index.sortKey])];
}

function byKey(one: Item, other: Item): number {
  return order(`${one['pk']} ${one['sk']}`, `${other['pk']} ${other['sk']}`) ?? 0;
}

/** The value that the key condition, by its first clause, asks of the partition key. */
export function partitionIn(input: Input): Value {
  const { KeyConditionExpression, IndexName } = input;
  const { partitionKey } = IndexName === undefined ? table : indexOf(String(IndexName));
  const { values, names } = givenIn(input);
  const [, name = '', placeholder = ''] =
    /^\s*(#?\w+)\s*=\s*(:\w+)/.exec(String(KeyConditionExpression)) ?? [];
  const value = values[placeholder];
  if ((names[name] ?? name) !== partitionKey || value === undefined) {
    throw new SyntaxError(`The partition is not named first in: ${KeyConditionExpression}`);
  }
  return value;
}

function indexOf(name: string): Index {
  const index = indexes.find((one) => one.name === name);
  if (index === undefined) {
    throw new TypeError(`There is no index ${name}`);
  }
  return index;
}
