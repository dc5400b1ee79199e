import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { jsonSchema } from './step.ts';

const retrierSchema = z.object({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.int().min(1).default(1),
  MaxAttempts: z.int().min(0).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});
export type Retrier = z.infer<typeof retrierSchema>;

const parametersSchema = z.record(z.string(), jsonSchema);

const taskSchema = z
  .looseObject({
    Type: z.literal('Task'),
    Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
    Parameters: parametersSchema,
    TimeoutSeconds: z.int().positive().optional(),
    TimeoutSecondsPath: z.string().optional(),
    InputPath: z.never().optional(),
    Retry: z.array(retrierSchema).default([]),
  })
  .refine((task) => (task.TimeoutSeconds === undefined) !== (task.TimeoutSecondsPath === undefined), {
    error: 'A task states either TimeoutSeconds or TimeoutSecondsPath',
  });

const waitSchema = z.looseObject({
  Type: z.literal('Wait'),
  Seconds: z.int().optional(),
  SecondsPath: z.string().optional(),
  Timestamp: z.string().optional(),
  TimestampPath: z.string().optional(),
  InputPath: z.never().optional(),
});

const pureSchema = z.looseObject({ Type: z.enum(['Choice', 'Pass', 'Succeed', 'Fail']) });

const definitionSchema = z.looseObject({
  StartAt: z.string(),
  TimeoutSeconds: z.never().optional(),
  States: z.record(z.string(), z.discriminatedUnion('Type', [taskSchema, waitSchema, pureSchema])),
});

/** What the interpreter is told of, and what this runner does itself, by state name. */
export interface RunnableDefinition {
  readonly startAt: string;
  readonly machine: StateMachineDefinition;
  readonly actions: ReadonlyMap<string, Action>;
}

export interface Action {
  readonly kind: 'wait' | 'call' | 'callback';
  readonly retry: readonly Retrier[];
}

/** Where the interpreter finds `$$.Task.Token`; the runner puts the real one in its place. */
export const TOKEN_PLACEHOLDER = '{task token}';

/** Below the 32 bits of milliseconds of the interpreter's own timer, which must never be the one to fire. */
const NEVER_SECONDS = 2_000_000;

/**
 * Turns a state machine into one whose time this runner keeps: `Retry` and `Wait` are taken from the
 * interpreter, which sleeps in memory, and a task's time-out is read from the state's input, as AWS does.
 * Throws at what the runner would run otherwise than AWS (`Map`, `Parallel`, `InputPath`, …).
 */
export function runnableDefinition(text: string): RunnableDefinition {
  if (/\$\$\.Execution\.(Input|StartTime)/.test(text)) {
    throw new Error('An execution that goes on after a restart knows neither its input nor its start');
  }
  const definition = definitionSchema.parse(JSON.parse(text));
  const actions = new Map<string, Action>();
  const states: Record<string, unknown> = {};
  for (const [name, state] of Object.entries(definition.States)) {
    states[name] = state;
    if (state.Type === 'Task') {
      const kind = state.Resource.endsWith('.waitForTaskToken') ? 'callback' : 'call';
      actions.set(name, { kind, retry: state.Retry });
      states[name] = taskState(state);
    } else if (state.Type === 'Wait') {
      actions.set(name, { kind: 'wait', retry: [] });
      states[name] = waitState(state);
    }
  }
  const machine = z.custom<StateMachineDefinition>().parse({ ...definition, States: states });
  return { startAt: definition.StartAt, machine, actions };
}

function taskState(task: z.infer<typeof taskSchema>): object {
  const { Retry: _, TimeoutSecondsPath, ...rest } = task;
  const timeout = TimeoutSecondsPath
    ? { 'timeoutSeconds.$': TimeoutSecondsPath }
    : { timeoutSeconds: task.TimeoutSeconds };
  return {
    ...rest,
    Parameters: { 'input.$': '$', ...timeout, call: task.Parameters },
    TimeoutSeconds: NEVER_SECONDS,
  };
}

function waitState(wait: z.infer<typeof waitSchema>): object {
  const { Seconds, SecondsPath, Timestamp, TimestampPath, ...rest } = wait;
  return {
    ...rest,
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: {
      'input.$': '$',
      ...(Seconds !== undefined && { seconds: Seconds }),
      ...(SecondsPath !== undefined && { 'seconds.$': SecondsPath }),
      ...(Timestamp !== undefined && { timestamp: Timestamp }),
      ...(TimestampPath !== undefined && { 'timestamp.$': TimestampPath }),
    },
    ResultPath: null,
    TimeoutSeconds: NEVER_SECONDS,
  };
}
