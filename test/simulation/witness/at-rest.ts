import type { Rule } from './evidence.ts';

const ENDS = new Set(['heldApart', 'booked', 'declined', 'withdrawn', 'cancelled', 'expired', 'failed']);

/** At the end of all time nothing waits, and nothing is left to be done. */
export const atRest: Rule = ({ stories, executions }) => [
  ...[...stories.values()]
    .filter(({ application }) => !ENDS.has(application.status))
    .map(({ application }) => `${application.id} is ${application.status} for ever`),
  ...[...stories.values()]
    .filter(
      ({ application }) =>
        application.wakeDueAt !== undefined ||
        application.dueAt !== undefined ||
        application.rivals !== undefined,
    )
    .map(({ application }) => `${application.id} is ${application.status} and still has something due`),
  ...executions.filter(({ status }) => status === 'RUNNING').map(({ name }) => `${name} runs for ever`),
];
