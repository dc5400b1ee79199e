import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventRules } from '../../../lib/definition/event-rules.ts';
import { functions } from '../../../lib/definition/functions.ts';
import { refusals, routes } from '../../../lib/definition/routes.ts';
import { schedules } from '../../../lib/definition/schedules.ts';
import { indexes, streamConsumers, table } from '../../../lib/definition/tables.ts';
import { tasks, workflows } from '../../../lib/definition/tasks.ts';
import { sourceFiles } from '../../structure/source-files.ts';

const named = new Set([
  ...routes.map((route) => route.function),
  ...Object.values(refusals),
  ...schedules.map((schedule) => schedule.function),
  ...streamConsumers.map((consumer) => consumer.function),
  ...eventRules.map((rule) => rule.function),
  ...Object.values(tasks),
]);

describe('the definition', () => {
  it('names every function that there is, and no other', () => {
    const files = sourceFiles('functions/{api,workflow,events}/*.ts').map(({ path }) =>
      path.slice('functions/'.length, -'.ts'.length),
    );

    expect([...named].toSorted()).toEqual(files.toSorted());
    expect(Object.keys(functions).toSorted()).toEqual(files.toSorted());
  });

  it('names state machine files that there are', () => {
    for (const file of Object.values(workflows)) {
      expect(existsSync(new URL(`../../../lib/definition/${file}`, import.meta.url))).toBe(true);
    }
  });

  it('has a task for every function that a state machine names, and no other', () => {
    const machines = sourceFiles('lib/definition/workflows/*.asl.json');
    const inMachines = machines.flatMap(({ text }) =>
      [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name),
    );

    expect([...new Set(inMachines)].toSorted()).toEqual(Object.keys(tasks).toSorted());
  });

  it('names keys and index as the stores write them', () => {
    const stores = sourceFiles('functions/stores/*.ts')
      .map(({ text }) => text)
      .join('\n');

    expect(table.partitionKey).toBe('pk');
    expect(table.sortKey).toBe('sk');
    for (const name of Object.keys(indexes)) {
      expect(stores).toContain(`${name.toUpperCase()}_INDEX = '${name}'`);
    }
    expect(stores).toContain(`${indexes.due.partitionKey}: shardOf`);
    expect(stores).toContain(`${indexes.due.sortKey}: due.at`);
    expect(stores).toContain(`${indexes.list.partitionKey}: listOf.`);
    expect(stores).toContain(`${indexes.list.sortKey}: decideBy`);
    expect(stores).toContain(`SET ${table.timeToLive} =`);
  });

  it('gives each path and method one function', () => {
    const served = routes.map(({ method, path }) => `${method} ${path}`);

    expect(new Set(served).size).toBe(served.length);
  });
});
