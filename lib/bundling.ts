import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { type Start, writeCompileCache } from './compile-cache.ts';
import { functions } from './definition/functions.ts';

/** Its compiled parsers pay off after thousands of requests, and every cold start would wait 9 ms for them. */
const ZOD_WITHOUT_COMPILER = 'globalThis.__zod_globalConfig = { jitless: true };';

/** How functions become files for Lambda. Each choice was measured to start faster than what esbuild does by itself. */
export const bundling = {
  absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
  bundle: true,
  platform: 'node',
  target: 'node24',
  // ES modules start 1.2 to 1.45 times slower: the namespace of `node:http` loads all of its WebSocket client.
  format: 'cjs',
  mainFields: ['module', 'main'],
  // The SDK's leftover `import()` would pay that price on the first request.
  supported: { 'dynamic-import': false },
  // None of our calls streams events; the SDK asks for this only where one does.
  external: ['@smithy/core/event-streams'],
  alias: {
    '@aws-sdk/credential-provider-node': fileURLToPath(new URL('function-credentials.ts', import.meta.url)),
    '@aws-sdk/middleware-endpoint-discovery': fileURLToPath(
      new URL('function-endpoint-discovery.ts', import.meta.url),
    ),
  },
  banner: { js: `(function (exports, require, module) { 'use strict'; ${ZOD_WITHOUT_COMPILER}` },
  footer: { js: '})' },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

const loader = fileURLToPath(new URL('function-loader.cjs', import.meta.url));

/**
 * Bundles every function, for they have most of their code in common. Each has a folder of its name, with
 * `index.js` as Lambda's entry, `bundle.js`, and that as it was compiled here for a Node that starts so.
 */
export function bundleInto(folder: string, start?: Start): void {
  buildSync({
    ...bundling,
    entryPoints: Object.keys(functions).map((name) => ({
      in: `functions/${name}.ts`,
      out: `${name}/bundle`,
    })),
    outdir: folder,
  });
  for (const name of Object.keys(functions)) {
    copyFileSync(loader, join(folder, name, 'index.js'));
    if (start !== undefined) {
      writeCompileCache(join(folder, name), start);
    }
  }
}

/** Elsewhere compiled code would only make the packages larger: Lambda could not read it. */
const isLikeLambda = process.platform === 'linux' && process.arch === 'arm64';

let made: string | undefined;

/** The folder of a function's bundle; all are made at the first call, and gone when the process ends. */
export function bundleFolder(name: string): string {
  if (made === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'interesseret-bundles-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    bundleInto(folder, isLikeLambda ? 'expose-gc' : undefined);
    made = folder;
  }
  return join(made, name);
}

/** Stands for a bundle as long as its code does: compiled again, the same code has other bytes each time. */
export function bundleHash(folder: string): string {
  const files = readdirSync(folder).sort();
  const code = files.filter((file) => file.endsWith('js')).map((file) => readFileSync(join(folder, file)));
  return createHash('sha256')
    .update([...files, ...code].join('\n'))
    .digest('hex');
}
