import { describe, expect, it } from 'vitest';
import { DAY } from '../../../functions/domain/time-units.ts';
import { runWorkflow } from '../../support/run-workflow.ts';
import { machine, never, waiting } from './machines.ts';

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
    return { advance: ({ token }: Record<string, unknown>) => void tokens.push(String(token)) };
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
      advance: ({ token }) => {
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
      keeping(tokens).advance(payload);
      return never();
    };
    const run = runWorkflow({ advance: interrupted });
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
