import { beforeAll, describe, expect, it } from 'vitest';
import { SingleFault } from '../machine/faults.ts';
import type { Handler } from '../machine/lambda.ts';
import { prepare } from '../prepare.ts';
import { type Ending, playStory } from './play-story.ts';
import { singleFaults, type Wrong } from './single-faults.ts';
import { type Story, stories } from './stories.ts';

const LONGEST_MS = 120_000;

let handlers: ReadonlyMap<string, Handler>;

beforeAll(async () => {
  handlers = await prepare();
});

/** What each single fault has made of a story, where that is not what came of it without one. */
async function unlike(expected: Ending, story: Story, faults: readonly Wrong[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { kind, command, at } of faults) {
    const playing = playStory(story, { handlers, faults: new SingleFault(at, kind) });
    const ending = await playing.then((played) => played.ending, String);
    if (JSON.stringify(ending) !== JSON.stringify(expected)) {
      wrong.push(`${kind} at call ${at}, ${command}: ${JSON.stringify(ending)}`);
    }
  }
  return wrong;
}

/** With how many of its steps a story told before it begins as well. */
function toldBefore(story: Story): number {
  const all = Object.values(stories);
  return Math.max(0, ...all.slice(0, all.indexOf(story)).map((other) => sharedBeginning(story, other)));
}

function sharedBeginning({ steps }: Story, other: Story): number {
  const parting = steps.findIndex((step, index) => step !== other.steps[index]);
  return parting === -1 ? steps.length : parting;
}

describe('a story with one fault, at any of its calls', () => {
  it.each(Object.entries(stories))(
    'ends as if there had been none: %s',
    async (_, story) => {
      const fair = new SingleFault(0, undefined);
      const { ending, callsAfter } = await playStory(story, { handlers, faults: fair });
      const told = callsAfter[toldBefore(story) - 1] ?? 0;
      const own = singleFaults(fair.calls.slice(0, callsAfter.at(-1))).filter(({ at }) => at > told);

      expect(ending.violations).toEqual([]);
      expect(own).not.toEqual([]);
      expect(await unlike(ending, story, own)).toEqual([]);
    },
    LONGEST_MS,
  );
});
