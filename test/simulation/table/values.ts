/** An attribute's value, as the document client gives and takes it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export type Item = Readonly<Record<string, Value>>;

/**
 * What is kept of a value that was handed in: a copy, without what is undefined. What DynamoDB could not
 * keep throws.
 */
export function stored(value: unknown): Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return finite(value);
    case 'object':
      return value === null ? null : Array.isArray(value) ? value.map(stored) : storedMap(value);
    default:
      throw new TypeError(`A table keeps no ${typeof value}`);
  }
}

export function storedMap(value: object): Item {
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError('A table keeps plain objects alone');
  }
  const kept: Record<string, Value> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) {
      kept[name] = stored(member);
    }
  }
  return kept;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) {
    throw new TypeError(`A table keeps no ${value}`);
  }
  return value;
}

/** The same type and the same content; the members of a map in any order. */
export function isEqual(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) {
    return true;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && areEqual(one, other);
  }
  return areEqualMaps(one as Item, other as Item);
}

function areEqual(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length === other.length && one.every((value, index) => isEqual(value, other[index]));
}

function areEqualMaps(one: Item, other: Item): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isEqual(one[name], other[name]));
}

/** How they sort, where both are texts or both numbers; else nothing, and no comparison holds. */
export function order(one: Value | undefined, other: Value | undefined): number | undefined {
  if (typeof one === 'string' && typeof other === 'string') {
    // Our keys are ASCII, of which the bytes sort as the letters do.
    return one < other ? -1 : Number(one > other);
  }
  return typeof one === 'number' && typeof other === 'number' ? Math.sign(one - other) : undefined;
}

/** About as many bytes as DynamoDB would count. */
export function sizeOf(value: Value): number {
  if (typeof value === 'string') {
    return value.length;
  }
  if (typeof value !== 'object' || value === null) {
    return 8;
  }
  return Object.entries(value).reduce((sum, [name, member]) => sum + name.length + sizeOf(member), 3);
}
