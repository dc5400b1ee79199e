import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { functions } from './definition/functions.ts';

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
  },
  // Read by zod before it makes its first schema: compiling its own parsers pays off after many requests,
  // and every cold start would wait 9 ms for it.
  banner: { js: 'globalThis.__zod_globalConfig = { jitless: true };' },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Bundles every function, for they have most of their code in common: `{folder}/{name}/index.js` each. */
export function bundleInto(folder: string): void {
  buildSync({
    ...bundling,
    entryPoints: Object.keys(functions).map((name) => ({
      in: `functions/${name}.ts`,
      out: `${name}/index`,
    })),
    outdir: folder,
  });
}

let made: string | undefined;

/** The folder of a function's bundle; all are made at the first call, and gone when the process ends. */
export function bundleFolder(name: string): string {
  if (made === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'interesseret-bundles-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    bundleInto(folder);
    made = folder;
  }
  return join(made, name);
}
