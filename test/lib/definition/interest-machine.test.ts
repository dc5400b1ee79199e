import { describe, expect, it } from 'vitest';
import { definitionText } from '../../../local/workflow/step-functions.ts';
import { runWorkflow } from '../../support/run-workflow.ts';

const applicationId = '7e0e0bd3-5ac8-4ec0-8a25-2f4f4de5d7f1';
const MINUTE = 60_000;

/** The machine as it is deployed, over an application that waits for ten minutes. */
async function running(awaitChange: () => unknown) {
  const calls: string[] = [];
  const run = runWorkflow({
    advance: () => {
      calls.push('advance');
      return { next: 'await', applicationId, revision: 2, waitSeconds: 600 };
    },
    awaitChange: () => {
      calls.push('await-change');
      return awaitChange();
    },
  });
  run.start(JSON.parse(await definitionText('interest')), { applicationId });
  await run.settle();
  return { run, calls };
}

describe('the interest machine', () => {
  it('pauses before it tries again to store a token, and does not spin', async () => {
    const { run, calls } = await running(() => {
      throw new Error('The table is in trouble');
    });
    await run.advance(5 * MINUTE);

    expect(calls.filter((call) => call === 'advance')).toHaveLength(1);
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
    expect(calls).toEqual(['advance', 'await-change', 'await-change', 'await-change']);

    await run.advance(10 * MINUTE);
    expect(calls.slice(4)).toEqual(['advance', 'await-change']);
  });
});
