import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCompileCache } from '../../lib/compile-cache.ts';

const loader = fileURLToPath(new URL('../../lib/function-loader.cjs', import.meta.url));
const code =
  '(function (exports, require, module) { module.exports = { handler: () => ({ statusCode: 200 }) }; })';

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

function bytesOfCache(): number {
  return statSync(join(folder, cacheFiles()[0] ?? '')).size;
}

function cacheFiles(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.cache'));
}

it('a function can be imported as well as required', async () => {
  const imported: unknown = await import(join(folder, 'index.js'));

  expect(imported).toMatchObject({ handler: expect.any(Function) });
});

describe('compiled code', () => {
  it('is taken where Node is started as Lambda starts it', async () => {
    await writeCompileCache(folder, 'expose-gc');

    expect(start(LAMBDA_FLAGS)).toEqual({ answer: { statusCode: 200 }, code: 'taken' });
    expect(start([])).toEqual({ answer: { statusCode: 200 }, code: 'not given' });
  });

  it('is taken where Node is started plainly, also after the other was made', async () => {
    await writeCompileCache(folder, 'expose-gc');
    await writeCompileCache(folder, 'plain');

    expect(start([])).toEqual({ answer: { statusCode: 200 }, code: 'taken' });
    expect(start(LAMBDA_FLAGS)).toEqual({ answer: { statusCode: 200 }, code: 'taken' });
  });

  it('is named for the machine and the V8 that can read it', async () => {
    await writeCompileCache(folder, 'plain');

    expect(cacheFiles()).toEqual([`${process.platform}-${process.arch}-v8-${process.versions.v8}.cache`]);
  });

  it('is not needed', () => {
    expect(start([])).toEqual({ answer: { statusCode: 200 }, code: 'not given' });
  });

  it('does no harm where V8 refuses it', async () => {
    await writeCompileCache(folder, 'plain');
    writeFileSync(join(folder, cacheFiles()[0] ?? ''), 'made by another');

    expect(start([])).toEqual({ answer: { statusCode: 200 }, code: 'refused' });
  });

  it('holds of a function that is asked something while it is compiled only what that needs', async () => {
    const larger = code.replace('{', `{ const unused = () => { ${'Math.random();'.repeat(500)} };`);
    // V8 knows in this process what it has compiled before: two texts.
    writeFileSync(join(folder, 'bundle.js'), `${larger}//`);
    await writeCompileCache(folder, 'plain');
    const whole = bytesOfCache();
    writeFileSync(join(folder, 'bundle.js'), larger);
    await writeCompileCache(folder, 'plain', [{ event: {}, answer: 200 }]);

    expect(bytesOfCache()).toBeLessThan(whole / 2);
    expect(start([])).toEqual({ answer: { statusCode: 200 }, code: 'taken' });
  });

  it('is not made where a first request is answered otherwise', async () => {
    await expect(writeCompileCache(folder, 'plain', [{ event: {}, answer: 404 }])).rejects.toThrow(
      'with 200',
    );
    expect(cacheFiles()).toEqual([]);
  });
});
