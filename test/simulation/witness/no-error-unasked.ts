import type { Rule } from './evidence.ts';

/** Only what something was done to may fail. */
export const noErrorUnasked: Rule = ({ invocations }) =>
  invocations
    .filter(({ hasFailed, isHarmed }) => hasFailed && !isHarmed)
    .map(({ name, id }) => `run ${id} of ${name} failed with nothing gone wrong`);
