import { defineConfig } from 'vitest/config';
import { countReporter } from './test/support/count-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    /** Each file has a process of its own: the service keeps its clients once per process. */
    pool: 'forks',
    /** The tests wait for child processes more than they compute: both cores of a small machine pay. */
    maxWorkers: 2,
    sequence: { shuffle: true },
    reporters: ['default', countReporter],
    restoreMocks: true,
    /** Generous, for two busy cores; no test waits for time to pass. */
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
