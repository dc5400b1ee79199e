import { describe, expect, it } from 'vitest';
import { watchStates } from '../support/entered-states.ts';
import { startStory } from '../support/story.ts';

const states = watchStates();

const ROUND = ['Await change', 'Advance', 'Choose'];
const decided = ['Await change', 'Choose', 'Await change', 'Advance', 'Choose', 'Done'];

/** What AWS bills for most: each state that an execution enters costs as much as 40 writes. */
describe('all the states that an application takes', () => {
  it.each([
    ['booked', decided],
    ['declined', decided],
    ['withdrawn', ['Await change', 'Choose', 'Await change', 'Choose', 'Done']],
    // One round for each moment at which something happens by itself, and one for the end.
    ['expired', [...Array.from({ length: 6 }, () => ROUND).flat(), 'Done']],
  ])('until it is %s', async (status, expected) => {
    const story = await startStory();
    states.take();

    await story.reach(status);
    await story.place.settle();

    expect(states.take()).toEqual(expected);
  });

  it('are four more for a decision that is undone and given again', async () => {
    const story = await startStory();
    states.take();
    const sent = await story.submit();
    await story.approve(sent);

    await story.press(sent.decisionUrl, { decision: 'undo' });
    await story.reachFrom(sent, 'booked');

    expect(states.take()).toHaveLength(decided.length + 4);
  });
});
