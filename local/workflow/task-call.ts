import * as z from 'zod';
import { type Background, Stopping } from '../background.ts';
import type { Timers } from '../timers.ts';
import { within } from '../within.ts';
import { TIMEOUT_ERROR } from './retry.ts';
import { TOKEN_PLACEHOLDER } from './runnable-definition.ts';
import { type Json, jsonSchema, type Outcome } from './step.ts';

/** The `Parameters` of a `lambda:invoke` task. */
export const taskCallSchema = z.object({ FunctionName: z.string(), Payload: jsonSchema });
export type TaskCall = z.infer<typeof taskCallSchema>;

export interface CallParts {
  readonly background: Background;
  readonly timers: Timers;
}

/** Calls the task's function as `lambda:invoke` does: the answer is wrapped, an error known by its name. */
export async function callTask(
  { background, timers }: CallParts,
  { FunctionName, Payload }: TaskCall,
  { deadline, token = '' }: { deadline: Date; token?: string },
): Promise<Outcome> {
  const payload: Json = JSON.parse(JSON.stringify(Payload).replaceAll(TOKEN_PLACEHOLDER, token));
  try {
    const called = background.call(FunctionName, payload);
    const returned = await within({ timers, deadline, error: TIMEOUT_ERROR }, called);
    return { output: { Payload: asJson(returned), StatusCode: 200 } };
  } catch (error) {
    if (error instanceof Stopping) {
      throw error;
    }
    return faultOf(error);
  }
}

function asJson(returned: unknown): Json {
  return JSON.parse(JSON.stringify(returned ?? null));
}

/** As AWS tells a function's error: by its name, with a cause in JSON. */
function faultOf(thrown: unknown): Outcome {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const cause = JSON.stringify({ errorType: error.name, errorMessage: error.message });
  return { error: error.name, cause };
}
