import type { Given } from './condition.ts';
import { storedMap } from './values.ts';

/** What a command is sent with. */
export type Input = Readonly<Record<string, unknown>>;

/** What the placeholders of a command's expressions stand for; one that is given and not used throws, as on AWS. */
export function givenIn(input: Input): Given {
  const { ExpressionAttributeValues: values, ExpressionAttributeNames: names } = input;
  const given = {
    values: values === undefined ? {} : storedMap(Object(values)),
    names: { ...(names as Given['names'] | undefined) },
  };
  const expressions = Object.entries(input).map(([name, value]) =>
    name.endsWith('Expression') ? value : '',
  );
  const text = expressions.join(' ');
  for (const placeholder of [...Object.keys(given.values), ...Object.keys(given.names)]) {
    if (!text.includes(placeholder)) {
      throw new TypeError(`${placeholder} is given and not used`);
    }
  }
  return given;
}
