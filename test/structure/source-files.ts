import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every file of the project that matches, never a dependency's. */
export function sourceFiles(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: root, exclude: ['node_modules/**'] })
    .map((path) => ({ path: relative(root, `${root}${path}`), text: readFileSync(`${root}${path}`, 'utf8') }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
