import { beforeAll, describe, expect, it } from 'vitest';
import { type FaultKind, SingleFault } from '../machine/faults.ts';
import type { Handler } from '../machine/lambda.ts';
import { prepare } from '../prepare.ts';
import { type Ending, playStory } from './play-story.ts';
import { type Step, stories } from './stories.ts';

/** A death before a call is one after the call before it. Only a write can be done and not answered. */
const kinds: readonly FaultKind[] = ['refused', 'deadAfter', 'throttled', 'conflict', 'lost', 'repeated'];
const READ = /^(Get|Query|DescribeExecution|GetSecretValue)/;
const LONGEST_MS = 120_000;

let handlers: ReadonlyMap<string, Handler>;

beforeAll(async () => {
  handlers = await prepare();
});

/** What each single fault has made of a story, where that is not what came of it without one. */
async function unlike(
  expected: Ending,
  steps: readonly Step[],
  commands: readonly string[],
): Promise<string[]> {
  const faults = commands.flatMap((command, index) =>
    (READ.test(command) ? kinds.slice(0, 2) : kinds).map((kind) => ({ kind, command, at: index + 1 })),
  );
  const wrong: string[] = [];
  for (const { kind, command, at } of faults) {
    const ending = await playStory(steps, { handlers, faults: new SingleFault(at, kind) });
    if (JSON.stringify(ending) !== JSON.stringify(expected)) {
      wrong.push(`${kind} at call ${at}, ${command}: ${JSON.stringify(ending)}`);
    }
  }
  return wrong;
}

describe('a story with one fault, at any of its calls', () => {
  it.each(Object.entries(stories))(
    'ends as if there had been none: %s',
    async (_, steps) => {
      const fair = new SingleFault(0, undefined);
      const expected = await playStory(steps, { handlers, faults: fair });

      expect(expected.violations).toEqual([]);
      expect(await unlike(expected, steps, fair.commands)).toEqual([]);
    },
    LONGEST_MS,
  );
});
