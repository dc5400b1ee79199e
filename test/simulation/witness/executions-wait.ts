import type { Execution } from '../step-functions/execution.ts';
import type { Rule, Story } from './evidence.ts';

const WAITS = new Set(['submitted', 'awaitingDecision', 'awaitingAnswer', 'awaitingChoice', 'decided']);
/** A wait may end so much after its deadline: the seconds it was given are held against the table so closely. */
const TOLERANCE_MS = 20_000;

interface Executions {
  readonly running: ReadonlyMap<string, readonly Execution[]>;
  /** Their names. */
  readonly stopped: ReadonlySet<string>;
}

/** Once all is quiet: who waits has an execution that waits for it, and none waits for what has happened. */
export const executionsWait: Rule = (evidence) => {
  const running = Map.groupBy(
    evidence.executions.filter(({ status }) => status === 'RUNNING'),
    ({ name }) => name.slice(0, name.lastIndexOf('-')),
  );
  const stopped = new Set(
    evidence.executions.filter(({ status }) => status === 'ABORTED').map(({ name }) => name),
  );
  return [
    ...[...running].flatMap(([id, executions]) => idle(evidence.stories.get(id), executions)),
    ...[...evidence.stories.values()].flatMap((story) => missing(story, { running, stopped })),
  ];
};

function idle(story: Story | undefined, executions: readonly Execution[]): string[] {
  const { status, dueAt, taskToken } = { ...story?.application };
  const latest = Date.parse(dueAt ?? '') + TOLERANCE_MS;
  return executions
    .filter(({ waiting }) => waiting?.token !== taskToken || !(waiting && waiting.until <= latest))
    .map(({ name, waiting }) => `${name} waits until ${waiting?.until}, and ${status} is due at ${dueAt}`);
}

/** Whose execution was stopped from outside, unheard of, is found at its deadline: docs/workflow.md, "Waking". */
function missing({ application }: Story, { running, stopped }: Executions): string[] {
  const { id, status, taskToken, execution } = application;
  const isAwaited = running.get(id)?.some(({ waiting }) => waiting?.token === taskToken) ?? false;
  return !WAITS.has(status) || isAwaited || stopped.has(`${id}-${execution.number}`)
    ? []
    : [`${id} is ${status}, and no execution waits for it`];
}
