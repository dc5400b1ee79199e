import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Random } from './random.ts';

/** Begins every link's token, so that one search finds any of them where none may be. */
export const TOKEN_MARK = 'TokenOfALinkHere';

interface Source {
  readonly random: Random;
  readonly pause: (ms: number) => Promise<void>;
}

let source: Source | undefined;

/**
 * All that a machine would draw or wait for by itself comes from here while a schedule runs: whoever
 * imports `node:crypto` and `node:timers/promises` afterwards gets ids, secrets and pauses that its seed
 * repeats. To be loaded before any handler.
 */
export function drawFrom(given: Source | undefined): void {
  source = given;
}

const required = createRequire(import.meta.url);
const crypto: Record<'randomUUID' | 'randomBytes', (size: number) => unknown> = required('node:crypto');
const timers: { setTimeout: (ms: number) => Promise<unknown> } = required('node:timers/promises');
const { randomUUID, randomBytes } = crypto;
const own = { randomUUID, randomBytes, setTimeout: timers.setTimeout, random: Math.random };

Object.assign(crypto, {
  randomUUID: (...given: [number]) => source?.random.uuid() ?? own.randomUUID(...given),
  randomBytes: (...given: [number]) =>
    source === undefined ? own.randomBytes(...given) : drawnBytes(source.random, given[0]),
});
Object.assign(timers, {
  setTimeout: (...given: [number]) => source?.pause(given[0]) ?? own.setTimeout(...given),
});
Math.random = () => source?.random.share() ?? own.random();
syncBuiltinESMExports();

/** Of what is drawn, only the token of a link has 32 bytes. */
function drawnBytes(random: Random, size: number): Buffer {
  const bytes = random.bytes(size);
  if (size === 32) {
    Buffer.from(TOKEN_MARK, 'base64url').copy(bytes);
  }
  return bytes;
}
