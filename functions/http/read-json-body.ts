import { visit } from 'jsonc-parser';
import { BodyInvalid } from './errors.ts';

/** An answer is a value or a list of values: nothing honest is nested deeper. */
const MAX_DEPTH = 4;

/**
 * One JSON object. Stricter than JSON.parse: a repeated key, of which one value would silently win, a
 * key `__proto__`, a lone surrogate and deep nesting are refused.
 *
 * @throws BodyInvalid
 */
export function readJsonBody(text: string): Readonly<Record<string, unknown>> {
  refuseAmbiguous(text);
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BodyInvalid('The body is not a JSON object');
  }
  return Object.fromEntries(Object.entries(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BodyInvalid('The body is not JSON', { cause });
  }
}

function refuseAmbiguous(text: string): void {
  const open: Set<string>[] = [];
  let depth = 0;
  const enter = () => {
    depth += 1;
    if (depth > MAX_DEPTH) {
      throw new BodyInvalid('The JSON is nested too deep');
    }
  };
  visit(text, {
    onObjectBegin: () => {
      enter();
      open.push(new Set());
    },
    onObjectProperty: (name) => refuseKey(name, open.at(-1)),
    onObjectEnd: () => {
      depth -= 1;
      open.pop();
    },
    onArrayBegin: enter,
    onArrayEnd: () => {
      depth -= 1;
    },
    onLiteralValue: (value: unknown) => {
      if (typeof value === 'string' && !value.isWellFormed()) {
        throw new BodyInvalid('A value has half a surrogate pair');
      }
    },
  });
}

function refuseKey(name: string, siblings: Set<string> | undefined): void {
  if (name === '__proto__' || !name.isWellFormed()) {
    throw new BodyInvalid('A key is not allowed');
  }
  if (siblings?.has(name)) {
    throw new BodyInvalid('A key is repeated');
  }
  siblings?.add(name);
}
