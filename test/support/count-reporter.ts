import type { Reporter } from 'vitest/node';

/** The last line of a run, for whoever reads its output by machine. */
export const countReporter: Reporter = {
  onTestRunEnd(modules) {
    const results = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => results.filter((result) => result === state).length;
    console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  },
};
