import type { Call } from '../machine/aws.ts';
import type { FaultKind } from '../machine/faults.ts';

/** One thing that goes wrong in a story. */
export interface Wrong {
  readonly kind: FaultKind;
  readonly command: string;
  /** Of the story's calls, the first being 1. */
  readonly at: number;
}

const READ = /^(Get|Query|DescribeExecution)/;
const TRANSACTION = 'TransactWriteCommand';
const WRITES_ONE = /^(Put|Update|Delete)Command$/;

/**
 * All that can go wrong with a story's calls, one at a time, but for what comes to the same: a death before
 * a call is one after the call before it, and throttled is refused by a name that nothing looks at.
 */
export function singleFaults(calls: readonly Call[]): Wrong[] {
  return calls.flatMap(({ command, invocation }, index) => {
    const isFirstOfRun = calls.findIndex((call) => call.invocation === invocation) === index;
    return kindsFor(command, isFirstOfRun).map((kind) => ({ kind, command, at: index + 1 }));
  });
}

function kindsFor(command: string, isFirstOfRun: boolean): FaultKind[] {
  if (READ.test(command)) {
    // At which of its reads a run died, nothing that is left could tell.
    return isFirstOfRun ? ['refused', 'deadAfter'] : ['refused'];
  }
  if (command === TRANSACTION) {
    // One that is sent again is known by its token.
    return ['refused', 'lost', 'deadAfter', 'conflict'];
  }
  const kinds = ['refused', 'lost', 'deadAfter', 'repeated'] as const;
  return WRITES_ONE.test(command) ? [...kinds, 'conflict'] : [...kinds];
}
