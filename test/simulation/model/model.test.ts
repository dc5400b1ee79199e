import fc from 'fast-check';
import { it } from 'vitest';
import { anOrganisation } from '../../support/an-organisation.ts';
import { startStory } from '../../support/story.ts';
import { newApplication } from './application-model.ts';
import { commands, UNDO_SECONDS } from './commands.ts';

const LIVES = 10;
const LONGEST_MS = 120_000;

it(
  `goes the way of a model of it, ${LIVES} lives long`,
  async () => {
    const settings = anOrganisation({
      deadlines: { undoSeconds: UNDO_SECONDS, cancelUntilHours: 1 },
      // One date, and nothing before it but the word to the coordinator.
      ladder: { remindAfterWorkingDays: [], standInAfterWorkingDays: 0, extensionWorkingDays: 0 },
      limits: { submissionsPerAddressAndDay: 1000 },
    });
    const story = await startStory({ settings });

    await fc.assert(
      fc.asyncProperty(commands(), async (all) => {
        const sent = await story.submit();
        await fc.asyncModelRun(() => ({ model: newApplication(), real: { story, sent } }), all);
      }),
      { numRuns: LIVES, interruptAfterTimeLimit: LONGEST_MS / 2, markInterruptAsFailure: false },
    );
  },
  LONGEST_MS,
);
