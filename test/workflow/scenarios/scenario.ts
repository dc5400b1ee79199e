import { readFileSync } from 'node:fs';
import * as z from 'zod';

const callback = {
  /** Of the tokens that were given out, the first, the second, …; the last where it is not said. */
  token: z.int().positive().optional(),
  isTaken: z.boolean(),
};

/** What happens outside the machine, or what it does to the outside, one after the other. */
const stepSchema = z.union([
  /** The state's function is called, and ends in one of the ways below. */
  z.strictObject({
    called: z.string(),
    /** All that it is called with, beside the token of the task. */
    given: z.json(),
    /** So often in a row. */
    times: z.int().positive().default(1),
    /** Before it ends, it completes its own task with this. */
    completes: z.json().optional(),
    returns: z.json().optional(),
    /** An error of this name: its own, or Lambda's where the function cannot be reached. */
    throws: z.string().optional(),
    /** It takes longer than its state waits. */
    hangs: z.literal(true).optional(),
  }),
  /** Seconds pass; the pauses of retries count in full, as jitter draws them at most. */
  z.strictObject({ passed: z.number() }),
  /** Somebody completes the task that waits, and is told whether it did. */
  z.strictObject({ completed: z.json(), ...callback }),
  /** Somebody fails it, with an error of this name. */
  z.strictObject({ failed: z.string(), ...callback }),
]);
export type ScenarioStep = z.infer<typeof stepSchema>;
export type Called = Extract<ScenarioStep, { called: string }>;
export type Outside = Exclude<ScenarioStep, Called>;

const scenarioSchema = z.strictObject({
  title: z.string(),
  input: z.json(),
  steps: z.array(stepSchema).transform((steps) => steps.flatMap(repeated)),
  /** The states that are entered, in order; a retry is no new entry. */
  states: z.array(z.string()),
  end: z.union([
    z.strictObject({ status: z.literal('SUCCEEDED'), output: z.json() }),
    z.strictObject({ status: z.literal('FAILED'), error: z.string() }),
    z.strictObject({ status: z.literal('RUNNING') }),
  ]),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** The table of a workflow: nothing in it knows by what the machine is run. */
export function scenariosOf(workflow: string): Scenario[] {
  const text = readFileSync(new URL(`${workflow}.json`, import.meta.url), 'utf8');
  return z.array(scenarioSchema).parse(JSON.parse(text));
}

/** A step in words, without what its function then does: that cannot be seen from outside. */
export function lineOf(step: ScenarioStep): string {
  if ('called' in step) {
    return `${step.called} is called with ${JSON.stringify(step.given)}`;
  }
  if ('passed' in step) {
    return `${step.passed} s pass`;
  }
  const { token = 'last', isTaken, ...outcome } = step;
  return `token ${token} is ${isTaken ? 'taken' : 'refused'} with ${JSON.stringify(outcome)}`;
}

function repeated(step: ScenarioStep): ScenarioStep[] {
  return 'called' in step ? Array.from({ length: step.times }, () => ({ ...step, times: 1 })) : [step];
}
