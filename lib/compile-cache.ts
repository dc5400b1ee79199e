import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Leaves a bundle's code, as this V8 compiles it, for `function-loader.cjs` beside it. Its name says what
 * can read it: on another kind of machine it might crash, and V8 itself refuses what another version made.
 */
export function writeCompileCache(folder: string): void {
  const { platform, arch, versions } = process;
  const code = readFileSync(join(folder, 'bundle.js'), 'latin1');
  writeFileSync(join(folder, `${platform}-${arch}-v8-${versions.v8}.cache`), compiled(code));
}

/** Every function of it: V8 by itself leaves each to its first call, of which a cold start makes thousands. */
function compiled(code: string): Uint8Array {
  setFlagsFromString('--no-lazy');
  const script = new Script(code);
  // V8 takes it only under the flags of this moment: those under which Lambda's /var/runtime/bootstrap starts
  // Node, but for sizes, which do not count.
  setFlagsFromString('--lazy');
  setFlagsFromString('--expose-gc');
  return script.createCachedData();
}
