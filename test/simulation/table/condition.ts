import { type Token, TokenReader } from './tokens.ts';
import { type Item, isEqual, order, type Value } from './values.ts';

/** What placeholders stand for. */
export interface Given {
  readonly values: Readonly<Record<string, Value>>;
  readonly names: Readonly<Record<string, string>>;
}

export type Condition = (item: Item | undefined, given: Given) => boolean;
type Operand = (item: Item | undefined, given: Given) => Value | undefined;

const parsed = new Map<string, Condition>();

/**
 * A condition, also one on keys, made into a function: comparisons, `BETWEEN`, `AND`, `OR`, `NOT`,
 * `attribute_exists`, `attribute_not_exists`, `begins_with`. Anything else throws: a stand-in that
 * guesses would prove nothing.
 */
export function conditionOf(expression: string): Condition {
  const known = parsed.get(expression);
  if (known !== undefined) {
    return known;
  }
  const reader = new TokenReader(expression);
  const condition = anyOf(reader);
  if (!reader.isAtEnd) {
    throw reader.unknown(reader.next().text);
  }
  parsed.set(expression, condition);
  return condition;
}

function anyOf(reader: TokenReader): Condition {
  const parts = [allOf(reader)];
  while (reader.takes('OR')) {
    parts.push(allOf(reader));
  }
  return (item, given) => parts.some((part) => part(item, given));
}

function allOf(reader: TokenReader): Condition {
  const parts = [single(reader)];
  while (reader.takes('AND')) {
    parts.push(single(reader));
  }
  return (item, given) => parts.every((part) => part(item, given));
}

function single(reader: TokenReader): Condition {
  if (reader.takes('NOT')) {
    const refused = single(reader);
    return (item, given) => !refused(item, given);
  }
  if (reader.takes('(')) {
    const inner = anyOf(reader);
    reader.expect(')');
    return inner;
  }
  const first = reader.next();
  return reader.takes('(') ? called(first.text, reader) : compared(operandOf(first, reader), reader);
}

function called(name: string, reader: TokenReader): Condition {
  const first = operandOf(reader.next(), reader);
  const second = reader.takes(',') ? operandOf(reader.next(), reader) : undefined;
  reader.expect(')');
  if (name === 'attribute_exists' && second === undefined) {
    return (item, given) => first(item, given) !== undefined;
  }
  if (name === 'attribute_not_exists' && second === undefined) {
    return (item, given) => first(item, given) === undefined;
  }
  if (name === 'begins_with' && second !== undefined) {
    return (item, given) => beginsWith(first(item, given), second(item, given));
  }
  throw reader.unknown(name);
}

function beginsWith(text: Value | undefined, start: Value | undefined): boolean {
  return typeof text === 'string' && typeof start === 'string' && text.startsWith(start);
}

const COMPARISONS: Readonly<Record<string, (sign: number) => boolean>> = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

function compared(left: Operand, reader: TokenReader): Condition {
  if (reader.takes('BETWEEN')) {
    return between(left, reader);
  }
  const { text } = reader.next();
  const right = operandOf(reader.next(), reader);
  if (text === '=') {
    return (item, given) => {
      const value = left(item, given);
      return value !== undefined && isEqual(value, right(item, given));
    };
  }
  if (text === '<>') {
    return (item, given) => !isEqual(left(item, given), right(item, given));
  }
  const holds = COMPARISONS[text];
  if (holds === undefined) {
    throw reader.unknown(text);
  }
  return (item, given) => {
    const sign = order(left(item, given), right(item, given));
    return sign !== undefined && holds(sign);
  };
}

function between(left: Operand, reader: TokenReader): Condition {
  const from = operandOf(reader.next(), reader);
  reader.expect('AND');
  const until = operandOf(reader.next(), reader);
  return (item, given) => {
    const value = left(item, given);
    const [low, high] = [order(value, from(item, given)), order(value, until(item, given))];
    return low !== undefined && high !== undefined && low >= 0 && high <= 0;
  };
}

/** A value, or a path to an attribute. */
export function operandOf(first: Token, reader: TokenReader): Operand {
  if (first.kind === 'value') {
    return (_, { values }) => givenValue(values, first.text);
  }
  if (first.kind === 'sign') {
    throw reader.unknown(first.text);
  }
  const path = [first.text];
  while (reader.takes('.')) {
    path.push(reader.next().text);
  }
  return (item, given) => path.reduce<Value | undefined>((value, part) => member(value, part, given), item);
}

export function givenValue(values: Given['values'], placeholder: string): Value {
  const value = values[placeholder];
  if (value === undefined) {
    throw new SyntaxError(`No value is given for ${placeholder}`);
  }
  return value;
}

export function nameOf(part: string, { names }: Given): string {
  const name = part.startsWith('#') ? names[part] : part;
  if (name === undefined) {
    throw new SyntaxError(`No name is given for ${part}`);
  }
  return name;
}

function member(value: Value | undefined, part: string, given: Given): Value | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Item)[nameOf(part, given)]
    : undefined;
}
