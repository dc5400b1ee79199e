import { reachHome, whileRunning } from './reach-home.ts';
import { confirm, reachStage } from './reach-stage.ts';

/** Carries out a call of the stores, and says in a sentence that there is no service to answer it. */
type Running = <Result>(call: Promise<Result>) => Promise<Result>;

/**
 * Turns the stores to the service of this machine, or to the deployment whose file `stage` names. A command
 * that changes something says what, for whoever has to agree to it.
 */
export async function reach(stage: string | undefined, change?: string): Promise<Running> {
  if (stage === undefined) {
    reachHome();
    return whileRunning;
  }
  const deployment = await reachStage(stage);
  if (change !== undefined) {
    await confirm(deployment, change);
  }
  return (call) => call;
}
