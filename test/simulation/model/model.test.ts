import fc from 'fast-check';
import { it } from 'vitest';
import { newApplication } from './application-model.ts';
import { commands } from './commands.ts';
import { Life } from './life.ts';

const LIVES = 25;
const LONGEST_MS = 180_000;

it(
  `goes the way of a model of it, ${LIVES} lives long`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), commands(), async (isHeld, all) => {
        const life = await Life.begin(isHeld);
        try {
          await fc.asyncModelRun(() => ({ model: newApplication(isHeld), real: life }), all);
        } finally {
          await life.end();
        }
      }),
      { numRuns: LIVES, interruptAfterTimeLimit: LONGEST_MS / 2, markInterruptAsFailure: false },
    );
  },
  LONGEST_MS,
);
