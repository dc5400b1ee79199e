import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of the bundles what every client of the SDK has and none of our functions looks at: all of its
 * package.json but the version, and the classes of its errors, a quarter of a small client. An error
 * without a class of its own arrives as its service's, under its own name, and names are what we go by.
 */
export const sdkLeftOut: Plugin = {
  name: 'sdk-left-out',
  setup(build) {
    build.onLoad({ filter: /@aws-sdk\/client-[a-z-]+\/package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
    build.onLoad({ filter: /@aws-sdk\/client-[a-z-]+\/dist-es\/schemas\/schemas_0\.js$/ }, ({ path }) => ({
      contents: withoutErrors(readFileSync(path, 'utf8')),
    }));
  },
};

/** The one that is asked for more than its name, and the one whose class says that it may be tried again. */
const WITH_CLASS = new Set(['TransactionCanceledException', 'ReplicatedWriteConflictException']);

/** What nothing registers or names, esbuild leaves out; but a key that is computed it takes for a use. */
function withoutErrors(code: string): string {
  const names = new Map(
    Array.from(code.matchAll(/^const (\w+) = (".*");$/gm), ([, name, text]) => [name, text]),
  );
  return code
    .replaceAll(/\[(_\w+)\]:/g, (key, name: string) => (names.has(name) ? `${names.get(name)}:` : key))
    .replaceAll(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (line, name: string) =>
      WITH_CLASS.has(name) ? line : '',
    );
}
