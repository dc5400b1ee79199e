import * as z from 'zod';

const retrierSchema = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().min(1).default(1),
  MaxAttempts: z.int().min(0).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().positive().optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});
export type Retrier = z.infer<typeof retrierSchema>;

const catcherSchema = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  ResultPath: z.string().nullable().default('$'),
  Next: z.string(),
});

/** Paths for what comes in and goes out; absent, each is `$`. */
const paths = {
  Comment: z.string().optional(),
  ResultPath: z.string().nullable().default('$'),
  OutputPath: z.string().default('$'),
};

const next = { Next: z.string().optional(), End: z.literal(true).optional() };

const taskSchema = z.strictObject({
  Type: z.literal('Task'),
  Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
  Parameters: z.strictObject({ FunctionName: z.string(), Payload: z.record(z.string(), z.json()) }),
  TimeoutSeconds: z.int().positive().optional(),
  TimeoutSecondsPath: z.string().optional(),
  Retry: z.array(retrierSchema).default([]),
  Catch: z.array(catcherSchema).default([]),
  ...paths,
  ...next,
});
export type Task = z.infer<typeof taskSchema>;

const choiceSchema = z.strictObject({
  Type: z.literal('Choice'),
  Comment: z.string().optional(),
  Choices: z.array(z.strictObject({ Variable: z.string(), StringEquals: z.string(), Next: z.string() })),
  Default: z.string(),
});

const passSchema = z.strictObject({
  Type: z.literal('Pass'),
  Parameters: z.record(z.string(), z.json()).optional(),
  ...paths,
  ...next,
});

const endSchema = z.strictObject({ Type: z.literal('Succeed'), Comment: z.string().optional() });
const failSchema = z.strictObject({
  Type: z.literal('Fail'),
  Comment: z.string().optional(),
  Error: z.string(),
  Cause: z.string().optional(),
});

const stateSchema = z.discriminatedUnion('Type', [
  taskSchema,
  choiceSchema,
  passSchema,
  endSchema,
  failSchema,
]);

/** The part of the states language that the workflows use, no more: whatever else stands there throws. */
const definitionSchema = z.strictObject({
  Comment: z.string().optional(),
  StartAt: z.string(),
  States: z.record(z.string(), stateSchema),
});
export type Definition = z.infer<typeof definitionSchema>;

export function definitionIn(text: string): Definition {
  return definitionSchema.parse(JSON.parse(text));
}
