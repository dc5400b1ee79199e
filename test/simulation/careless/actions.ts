/** What a command is sent with. */
export type Sent = Readonly<Record<string, unknown>>;

/** One action of a write, by its kind, as `Put`. */
export type Action = Readonly<Record<string, Sent>>;

/** The actions of a transaction; a single put is a transaction of one. */
export function actionsIn(command: string, input: Sent): Action[] {
  switch (command) {
    case 'TransactWriteCommand':
      return input['TransactItems'] as Action[];
    case 'PutCommand':
      return [{ Put: input }];
    default:
      return [];
  }
}

/** The same write with each of its actions changed, or left out. */
export function withActions(
  command: string,
  input: Sent,
  change: (action: Action) => Action | undefined,
): Sent {
  const actions = actionsIn(command, input).map(change);
  const kept = actions.filter((action) => action !== undefined);
  switch (command) {
    case 'TransactWriteCommand':
      return { ...input, TransactItems: kept };
    case 'PutCommand':
      return kept[0]?.['Put'] ?? input;
    default:
      return input;
  }
}

export function withoutCondition(action: Action): Action {
  const [[kind, input] = ['', {}]] = Object.entries(action);
  const { ConditionExpression: _, ExpressionAttributeValues: _values, ...bare } = input;
  return { [kind]: bare };
}

export function itemIn(action: Action): Sent | undefined {
  return action['Put']?.['Item'] as Sent | undefined;
}
