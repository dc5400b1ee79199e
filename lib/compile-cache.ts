import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * How Node is started where the code is to run. V8 takes only what was made under its own flags. Of those
 * in Lambda's /var/runtime/bootstrap `--expose-gc` alone counts; the others are sizes.
 */
export type Start = 'plain' | 'expose-gc';

/**
 * Leaves a bundle's code, as this V8 compiles it, for `function-loader.cjs` beside it. Its name says what
 * can read it: on another kind of machine it might crash, and V8 itself refuses what another version made.
 */
export function writeCompileCache(folder: string, start: Start): void {
  const { platform, arch, versions } = process;
  const started = start === 'plain' ? '' : `-${start}`;
  const code = readFileSync(join(folder, 'bundle.js'), 'latin1');
  writeFileSync(join(folder, `${platform}-${arch}-v8-${versions.v8}${started}.cache`), compiled(code, start));
}

/** Every function of it: V8 by itself leaves each to its first call, of which a cold start makes thousands. */
function compiled(code: string, start: Start): Uint8Array {
  setFlagsFromString('--no-lazy');
  const script = new Script(code);
  setFlagsFromString('--lazy');
  // The flags of this moment are those it is taken under.
  if (start === 'plain') {
    return script.createCachedData();
  }
  setFlagsFromString('--expose-gc');
  const data = script.createCachedData();
  setFlagsFromString('--no-expose-gc');
  return data;
}
