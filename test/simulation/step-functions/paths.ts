/** What passes between states: JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The value at a reference path, as `$` or `$.waitSeconds`; one that is not there throws, as on AWS. */
export function at(path: string, input: Json): Json {
  const [root, ...names] = path.split('.');
  if (root !== '$' || !/^\$(\.\w+)*$/.test(path)) {
    throw new SyntaxError(`The path ${path} is not known`);
  }
  let value = input;
  for (const name of names) {
    const found = isMap(value) ? value[name] : undefined;
    if (found === undefined) {
      throw new RangeError(`Nothing stands at ${path}`);
    }
    value = found;
  }
  return value;
}

/** A result laid into the input: in its place, beside it under one name, or nowhere. */
export function withResult(input: Json, result: Json, path: string | null): Json {
  if (path === null) {
    return input;
  }
  const [root, name, ...deeper] = path.split('.');
  if (root !== '$' || deeper.length > 0) {
    throw new SyntaxError(`The result path ${path} is not known`);
  }
  return name === undefined ? result : { ...(isMap(input) ? input : {}), [name]: result };
}

/** A payload's template filled in: `name.$` takes the value at its path, `$$.Task.Token` the token. */
export function filled(
  template: Readonly<Record<string, Json>>,
  input: Json,
  token: string | undefined,
): Json {
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => {
      if (name.endsWith('.$')) {
        return [name.slice(0, -2), chosen(String(value), input, token)];
      }
      return [name, isMap(value) ? filled(value, input, token) : value];
    }),
  );
}

function chosen(path: string, input: Json, token: string | undefined): Json {
  if (path === '$$.Task.Token' && token !== undefined) {
    return token;
  }
  return at(path, input);
}

function isMap(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
