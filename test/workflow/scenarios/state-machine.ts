import * as z from 'zod';

const waySchema = z.object({ Next: z.string() });

const machineSchema = z.object({
  States: z.record(
    z.string(),
    z.object({
      Resource: z.string().default(''),
      Parameters: z.object({ FunctionName: z.string() }).optional(),
      Next: z.string().optional(),
      Default: z.string().optional(),
      Choices: z.array(waySchema).default([]),
      Catch: z.array(waySchema).default([]),
    }),
  ),
});

/** The state of a machine that calls this function: one that waits for a token, or one that does not. */
export function stateCalling(machine: object, functionName: string, waits: boolean): string {
  const calling = Object.entries(machineSchema.parse(machine).States).find(
    ([, { Resource, Parameters }]) =>
      Parameters?.FunctionName === functionName && Resource.endsWith('.waitForTaskToken') === waits,
  );
  return calling?.[0] ?? `no state that calls ${functionName}`;
}

/** Every way from state to state, each once. */
export function waysIn(machine: object): string[] {
  const ways = Object.entries(machineSchema.parse(machine).States).flatMap(
    ([name, { Next, Default, Choices, Catch }]) =>
      [Next, Default, ...[...Choices, ...Catch].map((way) => way.Next)]
        .filter((to) => to !== undefined)
        .map((to) => `${name} → ${to}`),
  );
  return [...new Set(ways)].toSorted();
}
