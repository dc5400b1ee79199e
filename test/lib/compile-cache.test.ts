import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCompileCache } from '../../lib/compile-cache.ts';

const loader = fileURLToPath(new URL('../../lib/function-loader.cjs', import.meta.url));
const code = "(function (exports, require, module) { module.exports = { handler: () => 'answered' }; })";

/** As Lambda starts Node for a function of 512 MB. */
const LAMBDA_FLAGS = [
  '--expose-gc',
  '--max-http-header-size=81920',
  '--max-semi-space-size=25',
  '--max-old-space-size=461',
];

/** Runs the function, and says what V8 did with the code that the loader gave it. */
const PROGRAM = `
const vm = require('node:vm');
let code = 'not given';
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    if (options.cachedData) code = this.cachedDataRejected ? 'refused' : 'taken';
  }
};
const answer = require('./index.js').handler();
console.log(JSON.stringify({ answer, code }));
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interesseret-cache-'));
  writeFileSync(join(folder, 'bundle.js'), code);
  copyFileSync(loader, join(folder, 'index.js'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(flags: readonly string[]): unknown {
  const { stdout } = spawnSync(process.execPath, [...flags, '--eval', PROGRAM], { cwd: folder });
  return JSON.parse(String(stdout));
}

function cacheFiles(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.cache'));
}

it('a function can be imported as well as required', async () => {
  const imported: unknown = await import(join(folder, 'index.js'));

  expect(imported).toMatchObject({ handler: expect.any(Function) });
});

describe('compiled code', () => {
  it('is taken where Node is started as Lambda starts it', () => {
    writeCompileCache(folder, 'expose-gc');

    expect(start(LAMBDA_FLAGS)).toEqual({ answer: 'answered', code: 'taken' });
    expect(start([])).toEqual({ answer: 'answered', code: 'not given' });
  });

  it('is taken where Node is started plainly, also after the other was made', () => {
    writeCompileCache(folder, 'expose-gc');
    writeCompileCache(folder, 'plain');

    expect(start([])).toEqual({ answer: 'answered', code: 'taken' });
    expect(start(LAMBDA_FLAGS)).toEqual({ answer: 'answered', code: 'taken' });
  });

  it('is named for the machine and the V8 that can read it', () => {
    writeCompileCache(folder, 'plain');

    expect(cacheFiles()).toEqual([`${process.platform}-${process.arch}-v8-${process.versions.v8}.cache`]);
  });

  it('is not needed', () => {
    expect(start([])).toEqual({ answer: 'answered', code: 'not given' });
  });

  it('does no harm where V8 refuses it', () => {
    writeCompileCache(folder, 'plain');
    writeFileSync(join(folder, cacheFiles()[0] ?? ''), 'made by another');

    expect(start([])).toEqual({ answer: 'answered', code: 'refused' });
  });
});
