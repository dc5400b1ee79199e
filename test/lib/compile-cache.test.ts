import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Whether a Node that was started with these flags takes the code: in the loader, or before it has run. */
function isTaken(flags: readonly string[], by: 'loader' | 'V8'): boolean {
  const program = `
    if (${by === 'loader'}) require('./index.js');
    const { readFileSync } = require('node:fs');
    const cachedData = readFileSync(process.argv[1]);
    const script = new (require('node:vm').Script)(readFileSync('bundle.js', 'latin1'), { cachedData });
    process.exit(script.cachedDataRejected ? 1 : 0);
  `;
  const given = [...flags, '--eval', program, cacheFile()];
  return spawnSync(process.execPath, given, { cwd: folder }).status === 0;
}

it('leaves code that V8 takes where Node is started as Lambda starts it', () => {
  writeCompileCache(folder);
  const sizes = ['--max-http-header-size=81920', '--max-semi-space-size=25', '--max-old-space-size=461'];

  expect(isTaken(['--expose-gc', ...sizes], 'V8')).toBe(true);
  expect(isTaken([], 'V8')).toBe(false);
});

it('is taken by the loader however Node is started', () => {
  writeCompileCache(folder);

  expect(isTaken([], 'loader')).toBe(true);
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
