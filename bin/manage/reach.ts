import * as z from 'zod';
import { CommandRefused } from './command-refused.ts';
import { reachHome, whileRunning } from './reach-home.ts';
import { confirm, reachStage } from './reach-stage.ts';

/** Carries out a call of the stores; what the table or its server refuses is told in a sentence. */
type Running = <Result>(call: Promise<Result>) => Promise<Result>;

/**
 * Turns the stores to the service of this machine, or to the deployment whose file `stage` names. A command
 * that changes something says what, for whoever has to agree to it.
 */
export async function reach(stage: string | undefined, change?: string): Promise<Running> {
  if (stage === undefined) {
    reachHome();
    return (call) => whileRunning(inWords(call));
  }
  const deployment = await reachStage(stage);
  if (change !== undefined) {
    await confirm(deployment, change);
  }
  return inWords;
}

async function inWords<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    throw refusal(error) ?? error;
  }
}

/** No value of an item is quoted: it may be somebody's name. */
function refusal(error: unknown): CommandRefused | undefined {
  if (error instanceof z.ZodError) {
    const place = error.issues[0]?.path.join('.') || 'an item as a whole';
    return new CommandRefused(`The table holds what the service did not write: ${place} cannot be so.`, {
      cause: error,
    });
  }
  // Every answer of AWS that is an error has it.
  return error instanceof Error && '$fault' in error
    ? new CommandRefused(`The table cannot be reached: ${error.name}.`, { cause: error })
    : undefined;
}
