import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeCompileCache } from '../../lib/compile-cache.ts';

const loader = fileURLToPath(new URL('../../lib/function-loader.cjs', import.meta.url));
const code = "(function (exports, require, module) { module.exports = { handler: () => 'answered' }; })";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interesseret-cache-'));
  writeFileSync(join(folder, 'bundle.js'), code);
  copyFileSync(loader, join(folder, 'index.js'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function answer(): unknown {
  const { handler } = createRequire(join(folder, 'of-bundle.js'))('./index.js') as { handler: () => unknown };
  return handler();
}

function cacheFile(): string {
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.cache'));
  return join(folder, file);
}

it('leaves code that the same V8 takes', () => {
  writeCompileCache(folder);
  const script = new Script(code, { cachedData: readFileSync(cacheFile()) });

  expect(script.cachedDataRejected).toBe(false);
  expect(answer()).toBe('answered');
});

it('names the machine and the V8 that can read it', () => {
  writeCompileCache(folder);

  expect(cacheFile()).toContain(`${process.platform}-${process.arch}-v8-${process.versions.v8}.cache`);
});

it('is not needed: elsewhere the function compiles its bundle', () => {
  expect(answer()).toBe('answered');
});

it('does no harm where V8 refuses it', () => {
  writeCompileCache(folder);
  writeFileSync(cacheFile(), 'made by another');

  expect(answer()).toBe('answered');
});
