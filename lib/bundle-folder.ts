import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Start } from './compile-cache.ts';

const writer = fileURLToPath(new URL('write-bundles.ts', import.meta.url));

/** Elsewhere compiled code would only make the packages larger: Lambda could not read it. */
const isLikeLambda = process.platform === 'linux' && process.arch === 'arm64';

let made: string | undefined;

/** The folder of a function's bundle; all are made at the first call, and gone when the process ends. */
export function bundleFolder(name: string): string {
  if (made === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'interesseret-bundles-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    writeBundles(folder, isLikeLambda ? 'expose-gc' : undefined);
    made = folder;
  }
  return join(made, name);
}

/** In a process of its own: a construct cannot wait for what esbuild promises, and the functions are run there. */
export function writeBundles(folder: string, start?: Start): void {
  const words = [writer, folder, ...(start === undefined ? [] : [start])];
  // Nothing of this process's environment: there may be words in it that lead a function to AWS itself.
  const { status } = spawnSync(process.execPath, words, { env: {}, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) {
    throw new Error('The functions could not be bundled');
  }
}

/** Stands for a bundle as long as its code does: compiled again, the same code has other bytes each time. */
export function bundleHash(folder: string): string {
  const files = readdirSync(folder).sort();
  const code = files.filter((file) => file.endsWith('js')).map((file) => readFileSync(join(folder, file)));
  return createHash('sha256')
    .update([...files, ...code].join('\n'))
    .digest('hex');
}
