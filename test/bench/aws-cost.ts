import { functionLimits } from '../../lib/definition/functions.ts';
import { prices } from './prices.ts';
import type { StoryCost } from './story-costs.ts';

/** A warm call takes a few of them; this has room for the starts among them. */
export const BILLED_MS_PER_CALL = 50;

/** In US dollars, for one application. */
export interface AwsCost {
  readonly mails: number;
  readonly transitions: number;
  readonly store: number;
  readonly requests: number;
  readonly functions: number;
}

/** What a story's counted use costs on AWS. */
export function awsCost(story: StoryCost): AwsCost {
  const { mails, transitions, readUnits, writeUnits, requests, invocations } = story;
  const gigabytes = functionLimits.memoryMegabytes / 1024;
  const gigabyteSeconds = invocations * (BILLED_MS_PER_CALL / 1000) * gigabytes;
  return {
    mails: mails * prices.mail,
    transitions: transitions * prices.stateTransition,
    store: readUnits * prices.readUnit + writeUnits * prices.writeUnit,
    requests: requests * prices.request,
    functions: invocations * prices.invocation + gigabyteSeconds * prices.gigabyteSecond,
  };
}
