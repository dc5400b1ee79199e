import type { Call } from './aws.ts';

/** How long a write waits to be overtaken. */
export const LONGEST_HOLD_MS = 9000;

interface Held {
  readonly keys: readonly string[];
  readonly goOn: () => void;
}

/**
 * Holds writes up until another one has been at the same application or the same day, and
 * lets them go right after it: whoever writes what it read a while ago, whatever has happened since, then
 * shows it.
 */
export class Overtaking {
  private held: Held[] = [];

  /** Gives what is to be called where it has waited long enough. */
  hold(call: Call, goOn: () => void): () => void {
    const own = { keys: keysOf(call), goOn };
    this.held.push(own);
    return () => {
      this.held = this.held.filter((one) => one !== own);
      goOn();
    };
  }

  /** A write is done: those that waited for it go on. */
  done(call: Call): void {
    if (this.held.length > 0) {
      const written = new Set(keysOf(call));
      const isOvertaken = (one: Held) => one.keys.some((key) => written.has(key));
      const overtaken = this.held.filter(isOvertaken);
      this.held = this.held.filter((one) => !overtaken.includes(one));
      for (const { goOn } of overtaken) {
        goOn();
      }
    }
  }
}

export function isWrite({ command }: Call): boolean {
  return command === 'PutCommand' || command === 'TransactWriteCommand';
}

/** Where two can meet: the application itself, and each day of a consultant. */
function keysOf({ command, input }: Call): string[] {
  const puts = command === 'PutCommand' ? [input] : [input['TransactItems']].flat().map(putIn);
  const items = puts.map((put) => put?.['Item'] as Call['input'] | undefined);
  return items
    .map((item) => `${item?.['pk']} ${item?.['sk']}`)
    .filter((key) => / (application$|day#)/.test(key));
}

function putIn(action: unknown): Call['input'] | undefined {
  return (action as Readonly<Record<string, Call['input']>>)['Put'];
}
