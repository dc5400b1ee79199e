import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { writeBundles } from '../../lib/bundle-folder.ts';
import { forkLocal } from '../support/fork-local.ts';
import { Story } from '../support/story.ts';

const load = new URL('../support/bundled-functions.ts', import.meta.url).href;

/** The service with the bundles for its functions, in a process that reaches this machine alone. */
export function bundledService() {
  /** Outside of the package, as Lambda has them: here a file of this kind would be taken for a module. */
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-bundles-'));
  const log = join(folder, 'called');
  beforeAll(() => writeBundles(folder, 'plain'));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    vi.stubEnv('BUNDLES', folder);
    vi.stubEnv('CALLED', log);
  });
  afterEach(() => void vi.unstubAllEnvs());
  return {
    folder,
    load,
    /** The function that is `broken` does not start. */
    start: async ({ broken = '' } = {}) => {
      vi.stubEnv('BROKEN', broken);
      return new Story(await forkLocal({ load }));
    },
    /** The functions that have been called so far. */
    called: () => readFileSync(log, 'utf8').split('\n'),
  };
}
