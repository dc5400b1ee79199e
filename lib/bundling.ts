import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { functions } from './definition/functions.ts';
import { sdkLeftOut } from './sdk-left-out.ts';
import { standIns } from './stand-ins.ts';
// Defines every form, and so refuses to bundle one that is not sound.
import '../schemas/forms/registry.ts';

/**
 * Its compiled parsers pay off after thousands of requests, and every cold start would wait 9 ms for them.
 * Nor need it look for cycles, for which it prepares every list and object: nothing that we read has any.
 */
const ZOD_SETTINGS =
  'globalThis.__zod_globalConfig = { jitless: true, memoizer: { attach() {}, guard() {}, alloc: (schema, payload, empty) => empty } };';

/** How functions become files for Lambda. Each choice was measured to start faster than what esbuild does by itself. */
const bundling = {
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
  // To ask whether an answer is a web stream, which none is, loads all of Node's web streams.
  define: { ReadableStream: 'undefined' },
  plugins: [sdkLeftOut, standIns],
  banner: { js: `(function (exports, require, module) { 'use strict'; ${ZOD_SETTINGS}` },
  footer: { js: '})' },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

const loader = fileURLToPath(new URL('function-loader.cjs', import.meta.url));

/**
 * Bundles every function, for they have most of their code in common. Each has a folder of its name, with
 * `index.js` as Lambda's entry, and `bundle.js`.
 */
export async function bundleInto(folder: string): Promise<void> {
  await build({
    ...bundling,
    entryPoints: Object.keys(functions).map((name) => ({
      in: `functions/${name}.ts`,
      out: `${name}/bundle`,
    })),
    outdir: folder,
  });
  for (const name of Object.keys(functions)) {
    copyFileSync(loader, join(folder, name, 'index.js'));
  }
}
