import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../functions/domain/time-units.ts';
import { definitionText } from '../../../local/workflow/step-functions.ts';
import { runWorkflow } from '../../support/run-workflow.ts';
import { machine, never, task, waiting } from './machines.ts';

describe('a task', () => {
  it('is called with its payload and answers inside Payload', async () => {
    const payloads: unknown[] = [];
    const run = runWorkflow({
      advance: (payload) => {
        payloads.push(payload);
        return { found: 7 };
      },
    });
    run.start(machine({ A: task('workflow/advance', { OutputPath: '$.Payload', End: true }) }), { id: 'x' });
    await run.settle();

    expect(payloads).toEqual([{ id: 'x' }]);
    expect(run.execution()).toMatchObject({ status: 'SUCCEEDED', output: '{"found":7}', step: null });
  });

  it('that throws is caught by the name of its error', async () => {
    const run = runWorkflow({
      advance: () => {
        throw new RangeError('of Anders And');
      },
    });
    const caught = [{ ErrorEquals: ['RangeError'], Next: 'Caught' }];
    run.start(
      machine({ A: task('workflow/advance', { Catch: caught, End: true }), Caught: { Type: 'Succeed' } }),
      { id: 'x' },
    );
    await run.settle();

    const output: unknown = JSON.parse(run.execution()?.output ?? '');
    expect(output).toEqual({
      Error: 'RangeError',
      Cause: '{"errorType":"RangeError","errorMessage":"of Anders And"}',
    });
  });

  it('that nothing catches fails the execution, and only the name of the error is kept', async () => {
    const run = runWorkflow({
      advance: () => {
        throw new RangeError('of Anders And');
      },
    });
    run.start(machine({ A: task('workflow/advance', { End: true }) }), { id: 'x' });
    await run.settle();

    expect(run.execution()).toMatchObject({ status: 'FAILED', error: 'RangeError', output: null });
  });

  it('that hangs is timed out, and may be caught so', async () => {
    const run = runWorkflow({ advance: never });
    const caught = [{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'Late' }];
    run.start(
      machine({
        A: task('workflow/advance', { TimeoutSeconds: 20, Catch: caught, End: true }),
        Late: { Type: 'Succeed' },
      }),
      { id: 'x' },
    );
    await run.elapse(31 * SECOND);

    expect(run.execution()).toMatchObject({ status: 'SUCCEEDED', output: '{"id":"x"}' });
  });
});

describe('Retry', () => {
  const retry = [
    { ErrorEquals: ['RangeError'], IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: 2, MaxDelaySeconds: 25 },
  ];
  const definition = machine({ A: task('workflow/advance', { Retry: retry, End: true }) });

  it('tries again after the interval, the backoff and the longest delay, then fails', async () => {
    let calls = 0;
    const run = runWorkflow({
      advance: () => {
        calls += 1;
        throw new RangeError();
      },
    });
    run.start(definition, { id: 'x' });
    const seen: number[] = [];
    for (const seconds of [0, 9, 1, 24, 1]) {
      await run.advance(seconds * SECOND);
      seen.push(calls);
    }

    expect(seen).toEqual([1, 1, 2, 2, 3]);
    expect(run.execution()?.status).toBe('FAILED');
  });

  it('goes on counting after a restart', async () => {
    let calls = 0;
    const failing = {
      advance: () => {
        calls += 1;
        throw new RangeError();
      },
    };
    const run = runWorkflow(failing);
    run.start(definition, { id: 'x' });
    await run.advance(10 * SECOND);
    await run.restart(failing);
    expect(calls).toBe(2);

    await run.advance(25 * SECOND);
    expect(calls).toBe(3);
    expect(run.execution()?.status).toBe('FAILED');
  });

  it('leaves other errors alone', async () => {
    const died: string[] = [];
    const run = runWorkflow({
      advance: () => {
        throw new TypeError();
      },
      died: (name) => died.push(name),
    });
    run.start(definition, { id: 'x' });
    await run.settle();

    expect(run.execution()).toMatchObject({ status: 'FAILED', error: 'TypeError' });
    expect(died).toEqual([run.execution()?.name]);
  });
});

describe('an execution', () => {
  it('goes on after a restart from the task that was in flight, with the input of its state', async () => {
    const definition = machine({
      A: task('workflow/advance', { ResultPath: '$.a', Next: 'B' }),
      B: task('workflow/give-up', { ResultPath: '$.b', End: true }),
    });
    let firsts = 0;
    const advance = () => {
      firsts += 1;
      return 1;
    };
    let hasReached = false;
    const run = runWorkflow({
      advance,
      giveUp: () => {
        hasReached = true;
        return never();
      },
    });
    run.start(definition, { id: 'x' });
    await expect.poll(() => hasReached).toBe(true);
    await run.restart({ advance, giveUp: () => 2 });

    expect(firsts).toBe(1);
    expect(JSON.parse(run.execution()?.output ?? '')).toMatchObject({
      id: 'x',
      a: { Payload: 1 },
      b: { Payload: 2 },
    });
  });

  it('keeps the definition that it began with', async () => {
    const run = runWorkflow({ advance: () => undefined });
    run.start(machine({ Wait: waiting({ TimeoutSeconds: 60, End: true }) }), { id: 'x' });
    await run.settle();
    const before = run.execution()?.definition;
    await run.restart({ advance: () => undefined });

    expect(run.execution()?.definition).toBe(before);
  });

  it.each([{ Seconds: 3_000_000 }, { SecondsPath: '$.seconds' }, { TimestampPath: '$.until' }])(
    'stands in a Wait (%j) until its end, longer than a timer of 32 bits',
    async (fields) => {
      const run = runWorkflow({});
      const input = { seconds: 3_000_000, until: '2026-12-28T01:20:00Z' };
      run.start(machine({ W: { Type: 'Wait', ...fields, End: true } }), input);
      await run.advance(3_000_000 * SECOND - 1);
      expect(run.execution()?.status).toBe('RUNNING');
      await run.restart({});
      expect(run.execution()?.status).toBe('RUNNING');

      await run.advance(1);
      expect(run.execution()).toMatchObject({ status: 'SUCCEEDED', output: JSON.stringify(input) });
    },
  );
});

it('B17 the interest workflow waits, looks again when woken or late, and ends', async () => {
  const tokens: string[] = [];
  let looks = 0;
  const run = runWorkflow({
    advance: ({ applicationId, taskToken }) => {
      if (taskToken === undefined) {
        looks += 1;
        return { next: 'end', applicationId };
      }
      return void tokens.push(String(taskToken));
    },
  });
  const input = { applicationId: 'a', waitSeconds: 600 };
  run.start(JSON.parse(await definitionText('interest')), input);
  await run.settle();
  run.complete(tokens[0] ?? '', { output: { ...input, next: 'await' } });
  await run.settle();
  expect([tokens.length, looks]).toEqual([2, 0]);

  await run.advance(600 * SECOND);
  expect([tokens.length, looks]).toEqual([2, 1]);
  expect(run.execution()?.status).toBe('SUCCEEDED');
});
