import { describe, expect, it } from 'vitest';
import { workflows } from '../../lib/definition/tasks.ts';
import type { WorkflowName } from '../../local/names.ts';
import { definitionText } from '../../local/workflow/step-functions.ts';
import { watchStates } from '../support/entered-states.ts';
import { ScenarioPlayer } from './scenarios/play-scenario.ts';
import { lineOf, scenariosOf } from './scenarios/scenario.ts';
import { waysIn } from './scenarios/state-machine.ts';

const states = watchStates();

describe.each(Object.keys(workflows) as WorkflowName[])('the machine of %s', (workflow) => {
  const scenarios = scenariosOf(workflow);

  describe.each([
    ['straight on', false],
    ['with the runner killed after each step', true],
  ])('%s', (_how, isKilledBetween) => {
    it.each(scenarios)('B20 $title', async ({ input, steps, states: expected, end }) => {
      const player = new ScenarioPlayer(await definitionText(workflow), steps);
      states.take();

      const played = await player.play(input, { isKilledBetween });

      expect(played.lines).toEqual(steps.map(lineOf));
      expect(states.take()).toEqual(expected);
      expect(played.end).toEqual(end);
    });
  });

  it('is gone through on every way that there is', async () => {
    const gone = scenarios.flatMap(({ states: [first = '', ...later] }) =>
      later.map((state, index) => `${later[index - 1] ?? first} → ${state}`),
    );

    expect([...new Set(gone)].toSorted()).toEqual(waysIn(JSON.parse(await definitionText(workflow))));
  });
});
