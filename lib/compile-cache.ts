import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { FirstRequest } from './first-requests.ts';

type Handler = (event: object, context: object) => Promise<{ readonly statusCode: number }>;
type Run = (exports: object, require: NodeJS.Require, module: object) => void;

const require = createRequire(import.meta.url);

/**
 * How Node is started where the code is to run. V8 takes only what was made under its own flags. Of those
 * in Lambda's /var/runtime/bootstrap `--expose-gc` alone counts; the others are sizes.
 */
export type Start = 'plain' | 'expose-gc';

/**
 * Leaves a bundle's code, as this V8 compiles it, for `function-loader.cjs` beside it. Its name says what
 * can read it: on another kind of machine it might crash, and V8 itself refuses what another version made.
 */
export async function writeCompileCache(
  folder: string,
  start: Start,
  requests: readonly FirstRequest[] = [],
): Promise<void> {
  const { platform, arch, versions } = process;
  const started = start === 'plain' ? '' : `-${start}`;
  const code = readFileSync(join(folder, 'bundle.js'), 'latin1');
  const script = requests.length === 0 ? compiledWhole(code) : await compiledInUse(code, requests);
  writeFileSync(join(folder, `${platform}-${arch}-v8-${versions.v8}${started}.cache`), taken(script, start));
}

/** Every function of it: V8 by itself leaves each to its first call, of which a cold start makes thousands. */
function compiledWhole(code: string): Script {
  setFlagsFromString('--no-lazy');
  const script = new Script(code);
  setFlagsFromString('--lazy');
  return script;
}

/** The functions that answers to these requests call: a third of the code is not read at a cold start then. */
async function compiledInUse(code: string, requests: readonly FirstRequest[]): Promise<Script> {
  const script = new Script(code);
  // What is called but once V8 would soon forget again.
  setFlagsFromString('--no-flush-bytecode');
  try {
    await answer(script, requests);
  } finally {
    setFlagsFromString('--flush-bytecode');
  }
  return script;
}

async function answer(script: Script, requests: readonly FirstRequest[]): Promise<void> {
  const bundle: { exports: { handler?: Handler } } = { exports: {} };
  const run: Run = script.runInThisContext();
  run(bundle.exports, require, bundle);
  for (const request of requests) {
    const given = await bundle.exports.handler?.(request.event, {});
    if (given?.statusCode !== request.answer) {
      throw new Error(`A first request was answered with ${given?.statusCode}, not with ${request.answer}`);
    }
  }
}

/** The flags of this moment are those that whoever reads it must have. */
function taken(script: Script, start: Start): Uint8Array {
  if (start === 'plain') {
    return script.createCachedData();
  }
  setFlagsFromString('--expose-gc');
  const data = script.createCachedData();
  setFlagsFromString('--no-expose-gc');
  return data;
}
