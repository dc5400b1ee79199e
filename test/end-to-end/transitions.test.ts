import { describe, expect, it } from 'vitest';
import { countTransitions } from '../bench/transition-count.ts';
import { startStory } from '../support/story.ts';

const transitions = countTransitions();

/** What AWS bills for most: each state that an execution enters costs as much as 40 writes. */
describe('an application enters', () => {
  it.each([
    ['booked', 6],
    ['declined', 6],
    ['withdrawn', 5],
    ['expired', 4],
  ])('until it is %s %i states', async (status, states) => {
    const story = await startStory();
    transitions.take();

    await story.reach(status);
    await story.place.settle();

    expect(transitions.take()).toBe(states);
  });

  it('four states more for a decision that is undone and given again', async () => {
    const story = await startStory();
    transitions.take();
    const sent = await story.submit();
    await story.approve(sent);

    await story.press(sent.decisionUrl, { decision: 'undo' });
    await story.reachFrom(sent, 'booked');

    expect(transitions.take()).toBe(10);
  });
});
