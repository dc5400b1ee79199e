import type { Json, Resource } from './synthesised.ts';

/** One statement of a policy, with all that it says in text: tokens and all. */
export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  readonly condition: string;
}

const list = (value: unknown): Json[] => (value === undefined ? [] : [value].flat());

/** `Fn::Join` and the like as one line, so that a part of it can be looked for. */
export function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value).replaceAll(/[",[\]{}]/g, '');
}

export function statementsIn(document: Json): Statement[] {
  return document.Statement.map((statement: Json) => ({
    actions: list(statement.Action),
    resources: list(statement.Resource).map(asText),
    principals: Object.values(statement.Principal ?? {})
      .flatMap(list)
      .map(asText),
    condition: asText(statement.Condition ?? ''),
  }));
}

/** What a role of this stack is allowed, by its logical id. */
export function statementsOfRole(
  resources: readonly Resource[],
  { stack, role }: { readonly stack: string; readonly role: string },
): Statement[] {
  return resources
    .filter(
      ({ type, stack: own, properties }) =>
        type === 'AWS::IAM::Policy' && own === stack && properties.Roles[0].Ref === role,
    )
    .flatMap(({ properties }) => statementsIn(properties.PolicyDocument));
}
