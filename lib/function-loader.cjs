// The entry of every function, beside its bundle: runs that from code which was compiled before, where
// `compile-cache.ts` has left some for just this V8 and this kind of machine, and compiles it elsewhere.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

// Lambda starts Node with this flag, and V8 takes no code that was made under other flags.
if (typeof gc === 'undefined') {
  require('node:v8').setFlagsFromString('--expose-gc');
}

const filename = `${__dirname}/bundle.js`;
// esbuild writes ASCII alone.
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: compiledCode() });
script.runInThisContext()(exports, require, module);

function compiledCode() {
  const { platform, arch, versions } = process;
  try {
    return readFileSync(`${__dirname}/${platform}-${arch}-v8-${versions.v8}.cache`);
  } catch {
    return undefined;
  }
}
