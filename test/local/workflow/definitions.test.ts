import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { tasks, workflows } from '../../../lib/definition/tasks.ts';
import { runnableDefinition } from '../../../local/workflow/runnable-definition.ts';
import { definitionText } from '../../../local/workflow/step-functions.ts';

type Validate = (machine: unknown, options: object) => { isValid: boolean; errors: unknown[] };
// The package brings no types of its own.
const validate = createRequire(import.meta.url)('asl-validator') as Validate;

const folder = new URL('../../../lib/definition/workflows/', import.meta.url);

describe.each(readdirSync(folder))('%s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');

  it('is valid by the rules of the states language', () => {
    const { isValid, errors } = validate(JSON.parse(text), { checkPaths: true });

    expect(errors).toEqual([]);
    expect(isValid).toBe(true);
  });

  it('names only functions that the definition knows', () => {
    const named = [...text.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1]);

    expect(Object.keys(tasks)).toEqual(expect.arrayContaining(named));
  });

  it('is known as a workflow', () => {
    expect(Object.values(workflows)).toContain(`workflows/${file}`);
  });
});

it('puts the functions in the place of the substitutions', async () => {
  const text = await definitionText('interest');

  expect(text).not.toContain('${');
  expect(runnableDefinition(text).actions.get('Await change')?.kind).toBe('callback');
});

describe('a machine that would run here otherwise than on AWS is refused', () => {
  const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: {}, End: true };
  const machine = (state: object, fields: object = {}) =>
    JSON.stringify({ StartAt: 'A', States: { A: state }, ...fields });

  it.each([
    ['a task without a time-out', machine(task)],
    ['two time-outs', machine({ ...task, TimeoutSeconds: 1, TimeoutSecondsPath: '$.a' })],
    ['a Map', machine({ Type: 'Map' })],
    ['a Parallel', machine({ Type: 'Parallel' })],
    ['an InputPath', machine({ ...task, TimeoutSeconds: 1, InputPath: '$.a' })],
    [
      'another resource',
      machine({ ...task, TimeoutSeconds: 1, Resource: 'arn:aws:states:::sqs:sendMessage' }),
    ],
    ['a time-out of the whole', machine({ ...task, TimeoutSeconds: 1 }, { TimeoutSeconds: 9 })],
    [
      "the execution's input",
      machine({ ...task, TimeoutSeconds: 1, Parameters: { 'Payload.$': '$$.Execution.Input' } }),
    ],
  ])('%s', (_what, text) => {
    expect(() => runnableDefinition(text)).toThrow();
  });
});
