import { describe, expect, it } from 'vitest';
import { definitionText } from '../../../local/workflow/step-functions.ts';
import { runWorkflow } from '../../support/run-workflow.ts';

const SECOND = 1000;
const DAY = 86_400_000;

function task(functionName: string, fields: object = {}) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: functionName, Payload: { 'id.$': '$.id' } },
    TimeoutSeconds: 60,
    ...fields,
  };
}

function waiting(fields: object) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: {
      FunctionName: 'workflow/await-change',
      Payload: { 'id.$': '$.id', 'token.$': '$$.Task.Token' },
    },
    ...fields,
  };
}

const machine = (states: object) => ({ StartAt: Object.keys(states)[0], States: states });

/** Stays in flight for ever, as what a kill interrupts. */
const never = () => new Promise(() => {});

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
    const run = runWorkflow({
      advance: () => {
        throw new TypeError();
      },
    });
    run.start(definition, { id: 'x' });
    await run.settle();

    expect(run.execution()).toMatchObject({ status: 'FAILED', error: 'TypeError' });
  });
});

describe('a task that waits for its token', () => {
  const definition = machine({
    Wait: waiting({
      TimeoutSecondsPath: '$.seconds',
      ResultPath: '$.woken',
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.caught', Next: 'Caught' }],
      Next: 'Woken',
    }),
    Woken: { Type: 'Succeed' },
    Caught: { Type: 'Succeed' },
  });
  const input = { id: 'x', seconds: 400 * 86_400 };

  function keeping(tokens: string[]) {
    return { awaitChange: ({ token }: Record<string, unknown>) => void tokens.push(String(token)) };
  }

  it('goes on with what the callback brought, unwrapped', async () => {
    const tokens: string[] = [];
    const run = runWorkflow(keeping(tokens));
    run.start(definition, input);
    await run.settle();
    expect(run.execution()?.status).toBe('RUNNING');

    expect(run.complete(tokens[0] ?? '', { output: { by: 'hand' } })).toBe(true);
    await run.settle();
    expect(JSON.parse(run.execution()?.output ?? '')).toEqual({ ...input, woken: { by: 'hand' } });
  });

  it('B17 waits for more than a year, and then times out', async () => {
    const run = runWorkflow(keeping([]));
    run.start(definition, input);
    await run.advance(400 * DAY - 1);
    expect(run.execution()?.status).toBe('RUNNING');

    await run.advance(1);
    expect(JSON.parse(run.execution()?.output ?? '')).toMatchObject({ caught: { Error: 'States.Timeout' } });
  });

  it('fails by the name that a failure gives', async () => {
    const tokens: string[] = [];
    const run = runWorkflow(keeping(tokens));
    run.start(definition, input);
    await run.settle();
    run.complete(tokens[0] ?? '', { error: 'Refused', cause: 'why' });
    await run.settle();

    expect(JSON.parse(run.execution()?.output ?? '')).toMatchObject({
      caught: { Error: 'Refused', Cause: 'why' },
    });
  });

  it('takes a callback that comes before its function has returned', async () => {
    const run = runWorkflow({
      awaitChange: ({ token }) => {
        expect(run.complete(String(token))).toBe(true);
      },
    });
    run.start(definition, input);
    await run.settle();

    expect(run.execution()?.status).toBe('SUCCEEDED');
  });

  it('takes one callback only', async () => {
    const tokens: string[] = [];
    const run = runWorkflow(keeping(tokens));
    run.start(definition, input);
    await run.settle();
    const [token = ''] = tokens;

    expect([run.complete(token), run.complete(token)]).toEqual([true, false]);
    await run.settle();
    expect(run.complete(token)).toBe(false);
  });

  it('takes no callback once its time is out', async () => {
    const tokens: string[] = [];
    const run = runWorkflow(keeping(tokens));
    run.start(definition, input);
    await run.advance(400 * DAY);

    expect(run.complete(tokens[0] ?? '')).toBe(false);
  });

  it('B20 keeps token and deadline over a restart, and does not call its function again', async () => {
    const tokens: string[] = [];
    const run = runWorkflow(keeping(tokens));
    run.start(definition, input);
    await run.advance(399 * DAY);
    await run.restart(keeping(tokens));
    expect(tokens).toHaveLength(1);

    await run.advance(DAY);
    expect(JSON.parse(run.execution()?.output ?? '')).toMatchObject({ caught: { Error: 'States.Timeout' } });
  });

  it('B20 calls the function again with the same token when a kill interrupted it', async () => {
    const tokens: string[] = [];
    const interrupted = (payload: Record<string, unknown>) => {
      keeping(tokens).awaitChange(payload);
      return never();
    };
    const run = runWorkflow({ awaitChange: interrupted });
    run.start(definition, input);
    await expect.poll(() => tokens.length).toBe(1);
    await run.restart(keeping(tokens));

    expect(tokens).toHaveLength(2);
    expect(tokens[1]).toBe(tokens[0]);
    run.complete(tokens[0] ?? '');
    await run.settle();
    expect(run.execution()?.status).toBe('SUCCEEDED');
  });

  it('B20 remembers a callback that a kill followed at once', async () => {
    const tokens: string[] = [];
    const run = runWorkflow(keeping(tokens));
    run.start(definition, input);
    await run.settle();
    run.complete(tokens[0] ?? '', { output: 'kept' });
    await run.restart(keeping(tokens));

    expect(JSON.parse(run.execution()?.output ?? '')).toMatchObject({ woken: 'kept' });
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
    const run = runWorkflow({ awaitChange: () => undefined });
    run.start(machine({ Wait: waiting({ TimeoutSeconds: 60, End: true }) }), { id: 'x' });
    await run.settle();
    const before = run.execution()?.definition;
    await run.restart({ awaitChange: () => undefined });

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
  let visits = 0;
  const run = runWorkflow({
    advance: ({ applicationId }) => {
      visits += 1;
      return visits < 3
        ? { next: 'await', applicationId, revision: visits, waitSeconds: 600 }
        : { next: 'end', applicationId };
    },
    awaitChange: ({ taskToken }) => void tokens.push(String(taskToken)),
  });
  run.start(JSON.parse(await definitionText('interest')), { applicationId: 'a' });
  await run.settle();
  run.complete(tokens[0] ?? '');
  await run.settle();
  expect(visits).toBe(2);

  await run.advance(600 * SECOND);
  expect(visits).toBe(3);
  expect(run.execution()?.status).toBe('SUCCEEDED');
});
