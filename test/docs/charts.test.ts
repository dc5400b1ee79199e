import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAtRest, notes, transitions } from '../../functions/domain/transitions.ts';
import { workflows } from '../../lib/definition/tasks.ts';
import { applicationStatusSchema } from '../../schemas/application.ts';
import { templateSchema } from '../../schemas/message.ts';
import { sourceFiles } from '../structure/source-files.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The arrows of each chart in docs/workflow.md, as `from --> to` with what leads there. */
const [applications = [], machine = []] = [
  ...read('docs/workflow.md').matchAll(/^```mermaid\n(.*?)^```/gms),
].map(([, chart = '']) =>
  [...chart.matchAll(/^\s*(\S+) --> (\S+)(?: : (.*))?$/gm)].map(([, from, to, by]) => ({ from, to, by })),
);

const START_OR_END = '[*]';

describe('the chart of applications', () => {
  it('shows every transition and no other', () => {
    const drawn = applications
      .filter(({ to }) => to !== START_OR_END)
      .map(({ from, to, by }) => `${from} --> ${to} : ${by}`);
    const listed = Object.entries(transitions).flatMap(([act, { from, to }]) =>
      (from.length === 0 ? [START_OR_END] : from).map((status) => `${status} --> ${to} : ${act}`),
    );

    expect(drawn.toSorted()).toEqual(listed.toSorted());
  });

  it('ends where nothing can follow', () => {
    const ends = applications.filter(({ to }) => to === START_OR_END).map(({ from }) => from);
    const isLeft = (status: string) =>
      Object.values(transitions).some(({ from }) => from.some((origin) => origin === status));

    expect(ends.toSorted()).toEqual(
      applicationStatusSchema.options.filter((status) => isAtRest(status) && !isLeft(status)).toSorted(),
    );
  });
});

describe('the table of acts', () => {
  const [, section = ''] = /^## Acts: .*?$(.*?)^## /ms.exec(read('docs/workflow.md')) ?? [];
  const [table = ''] = section.split('\n\n').filter((part) => part.includes('| act | by |'));
  const rows = new Map([...table.matchAll(/^\| (\w+) \|.*$/gm)].map(([row, act = '']) => [act, row]));
  rows.delete('act');
  const acts = [...Object.keys(transitions), ...notes];

  it('tells of every act and note, and of no other', () => {
    expect([...rows.keys()].toSorted()).toEqual(acts.toSorted());
  });

  const files = sourceFiles('functions/domain/acts/*.ts')
    .map(({ path, text }) => ({ path, text, made: acts.filter((act) => text.includes(`function ${act}(`)) }))
    .filter(({ made }) => made.length > 0);

  it.each(files)('names the mails that $path queues', ({ text, made }) => {
    const told = made.flatMap((act) => [...(rows.get(act) ?? '').matchAll(/`([a-z-]+)`/g)]);
    const names = new Set(told.map(([, name]) => name));
    // A request is made by a function of its own.
    const isQueued = (template: string) =>
      text.includes(`'${template}'`) || (template === 'request' && text.includes('requestTo('));

    expect(templateSchema.options.filter((template) => names.has(template))).toEqual(
      templateSchema.options.filter(isQueued),
    );
  });
});

interface State {
  readonly Type: string;
  readonly Retry?: readonly { readonly MaxAttempts: number }[];
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly Next: string }[];
}

const definition: { StartAt: string; States: Record<string, State> } = JSON.parse(
  read(`lib/definition/${workflows.interest}`),
);

it('the chart of the state machine shows every way from state to state', () => {
  const idOf = (name: string) => name.replace(/ (.)/g, (_, first: string) => first.toUpperCase());
  const ways = Object.entries(definition.States).flatMap(([name, state]) => {
    const next = [
      state.Next,
      state.Default,
      ...[...(state.Choices ?? []), ...(state.Catch ?? [])].map(({ Next }) => Next),
    ];
    const ends = state.Type === 'Succeed' || state.Type === 'Fail' ? [START_OR_END] : [];
    return [...next.filter((to) => to !== undefined).map(idOf), ...ends].map(
      (to) => `${idOf(name)} --> ${to}`,
    );
  });
  const drawn = machine.map(({ from, to }) => `${from} --> ${to}`);

  expect(drawn.toSorted()).toEqual(
    [...new Set([`${START_OR_END} --> ${idOf(definition.StartAt)}`, ...ways])].toSorted(),
  );
});

it('the table of errors says how often each state tries again', () => {
  const rows = [...read('docs/workflow.md').matchAll(/^\| (.+?) \| .+? \| (\d+) times, /gm)].map(
    ([, name, times]) => `${name}: ${times}`,
  );
  const defined = Object.entries(definition.States).flatMap(([name, { Retry = [] }]) =>
    Retry.filter(({ MaxAttempts }) => MaxAttempts > 0).map(({ MaxAttempts }) => `${name}: ${MaxAttempts}`),
  );

  expect(rows.toSorted()).toEqual(defined.toSorted());
});

it('the table of refusals gives each error the status that the code gives it', () => {
  const told = [...read('docs/workflow.md').matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)];
  const known = [...read('functions/http/refusal.ts').matchAll(/^ {2}\[(\w+), (\d{3})\],$/gm)];

  expect(known.length).toBeGreaterThan(10);
  // A dead link has two statuses, by why it is dead.
  expect(told.map(([, error, status]) => `${error} ${status}`).toSorted()).toEqual(
    [...known.map(([, error, status]) => `${error} ${status}`), 'LinkDead 410'].toSorted(),
  );
});
