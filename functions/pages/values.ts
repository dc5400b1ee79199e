/** What stands in the controls: the answers as they were posted, right or wrong. */
export type Values = Readonly<Record<string, unknown>>;

export function textIn(values: Values, name: string): string {
  const value = own(values, name);
  return typeof value === 'string' ? value : '';
}

export function choicesIn(values: Values, name: string): readonly string[] {
  const value = own(values, name);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}

export function isTickedIn(values: Values, name: string): boolean {
  return own(values, name) === true;
}

/** A field may be called `constructor`. */
function own(values: Values, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
