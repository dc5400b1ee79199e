import { type Given, givenValue, nameOf } from './condition.ts';
import { TokenReader } from './tokens.ts';
import type { Item, Value } from './values.ts';

type Step = (item: Record<string, Value>, given: Given) => void;

/** `SET a = :v`, `SET a = if_not_exists(b, :v)`, `ADD n :one` and `REMOVE a` on attributes of the item itself; anything else throws. */
export function updated(expression: string, item: Item, given: Given): Item {
  const changed = { ...item };
  for (const step of stepsOf(expression)) {
    step(changed, given);
  }
  return changed;
}

const parsed = new Map<string, readonly Step[]>();

function stepsOf(expression: string): readonly Step[] {
  const known = parsed.get(expression);
  if (known !== undefined) {
    return known;
  }
  const reader = new TokenReader(expression);
  const steps: Step[] = [];
  while (!reader.isAtEnd) {
    const clause = reader.next().text.toUpperCase();
    do {
      steps.push(stepOf(clause, reader));
    } while (reader.takes(','));
  }
  parsed.set(expression, steps);
  return steps;
}

function stepOf(clause: string, reader: TokenReader): Step {
  const name = reader.next().text;
  if (clause === 'REMOVE') {
    return (item, given) => {
      delete item[nameOf(name, given)];
    };
  }
  if (clause === 'SET') {
    reader.expect('=');
  } else if (clause !== 'ADD') {
    throw reader.unknown(clause);
  }
  const operand = reader.takes('if_not_exists') ? attributeOrValue(reader) : valueAt(reader);
  return (item, given) => {
    const value = operand(item, given);
    item[nameOf(name, given)] = clause === 'SET' ? value : sum(item[nameOf(name, given)] ?? 0, value);
  };
}

type Operand = (item: Item, given: Given) => Value;

function valueAt(reader: TokenReader): Operand {
  const { kind, text } = reader.next();
  if (kind !== 'value') {
    throw reader.unknown(text);
  }
  return (_, given) => givenValue(given.values, text);
}

function attributeOrValue(reader: TokenReader): Operand {
  reader.expect('(');
  const name = reader.next().text;
  reader.expect(',');
  const value = valueAt(reader);
  reader.expect(')');
  return (item, given) => item[nameOf(name, given)] ?? value(item, given);
}

function sum(one: Value, other: Value): number {
  if (typeof one !== 'number' || typeof other !== 'number') {
    throw new TypeError('Only numbers can be added');
  }
  return one + other;
}
