import type { Call } from './aws.ts';

/** What can become of one call. */
export type FaultKind =
  /** It fails, and nothing is done. */
  | 'refused'
  /** It is done, and its answer never comes. */
  | 'lost'
  /** It is done, its answer is lost, and the SDK sends it again: what comes back is the second answer. */
  | 'repeated'
  | 'throttled'
  /** Another transaction is at the same item; beside a failed condition, where there is one. */
  | 'conflict'
  /** The function dies before it is sent. */
  | 'deadBefore'
  /** It is done, and the function dies before it hears so. */
  | 'deadAfter'
  /** It takes as long as a function may. */
  | 'slow';

export interface Faults {
  /** What happens to this call; nothing where it goes as it should. */
  of(call: Call): FaultKind | undefined;
}

export const noFaults: Faults = { of: () => undefined };

/** At one call, counted from the first one on; nothing else goes wrong. Keeps what was called. */
export class SingleFault implements Faults {
  readonly calls: Call[] = [];
  private readonly at: number;
  private readonly kind: FaultKind | undefined;

  constructor(at: number, kind: FaultKind | undefined) {
    this.at = at;
    this.kind = kind;
  }

  of(call: Call): FaultKind | undefined {
    this.calls.push(call);
    return this.calls.length === this.at ? this.kind : undefined;
  }
}
