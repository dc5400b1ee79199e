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
    const lastBegins = Date.now() + LONGEST_MS / 2;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), commands(), async (isHeld, all) => {
        // As many as fit on a busy machine; one that is broken off would leave its service running.
        if (Date.now() > lastBegins) {
          return;
        }
        const life = await Life.begin(isHeld);
        try {
          await fc.asyncModelRun(() => ({ model: newApplication(isHeld), real: life }), all);
        } finally {
          await life.end();
        }
      }),
      { numRuns: LIVES },
    );
  },
  LONGEST_MS,
);
