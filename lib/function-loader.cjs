// The entry of every function, beside its bundle: runs that from code which was compiled before, where
// `compile-cache.ts` has left some for just this V8, started this way on this kind of machine.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const filename = `${__dirname}/bundle.js`;
// esbuild writes ASCII alone.
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: compiledCode() });
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, require, bundle);
// By name, for Node's `import()` knows a script's exports by reading it.
exports.handler = bundle.exports.handler;

function compiledCode() {
  const { platform, arch, versions } = process;
  const started = typeof gc === 'undefined' ? '' : '-expose-gc';
  try {
    return readFileSync(`${__dirname}/${platform}-${arch}-v8-${versions.v8}${started}.cache`);
  } catch {
    return undefined;
  }
}
