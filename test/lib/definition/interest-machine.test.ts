import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../functions/domain/time-units.ts';
import type { Json } from '../../../local/workflow/step.ts';
import { definitionText } from '../../../local/workflow/step-functions.ts';
import { runWorkflow } from '../../support/run-workflow.ts';

const applicationId = '7e0e0bd3-5ac8-4ec0-8a25-2f4f4de5d7f1';

/** The machine as it is deployed, over an application that waits for ten minutes. */
async function running(awaiting: (payload: Record<string, Json>) => unknown) {
  const calls: string[] = [];
  const run = runWorkflow({
    advance: (payload) => {
      const isWait = 'taskToken' in payload;
      calls.push(isWait ? 'Await change' : 'Advance');
      return isWait ? awaiting(payload) : { next: 'await', applicationId, waitSeconds: 600 };
    },
  });
  run.start(JSON.parse(await definitionText('interest')), { applicationId, waitSeconds: 600 });
  await run.settle();
  return { run, calls };
}

describe('the interest machine', () => {
  it('pauses before it tries again to wait, and does not spin', async () => {
    const { run, calls } = await running(() => {
      throw new Error('The table is in trouble');
    });
    await run.advance(5 * MINUTE);

    expect(calls).not.toContain('Advance');
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.length).toBeLessThan(15);
  });

  it('waits once the token is stored, and looks at the table when the time is over', async () => {
    let failures = 2;
    const { run, calls } = await running(() => {
      failures -= 1;
      if (failures >= 0) {
        throw new Error('The table is in trouble');
      }
    });
    await run.advance(MINUTE);
    expect(calls).toEqual(['Await change', 'Await change', 'Await change']);

    await run.advance(10 * MINUTE);
    expect(calls.slice(3)).toEqual(['Advance', 'Await change']);
  });

  it('calls its wait with the seconds that it will wait, and no more than ids beside them', async () => {
    const payloads: Record<string, Json>[] = [];
    await running((payload) => void payloads.push(payload));

    expect(payloads).toEqual([{ applicationId, waitSeconds: 600, taskToken: expect.any(String) }]);
  });
});
