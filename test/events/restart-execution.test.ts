import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/events/restart-execution.ts';
import { now } from '../../functions/runtime/clock.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { executionDied } from '../../local/workflow/execution-died.ts';
import type { Application } from '../../schemas/application.ts';
import { standingIn } from '../domain/a-standing.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

async function begun(status: 'awaitingDecision' | 'declined'): Promise<Application> {
  const { id } = await stored(standingIn(status));
  await applicationStore().amend(id, (current) => ({
    ...current,
    execution: { number: 1, startedAt: current.submittedAt },
    taskToken: 'of the execution that died',
  }));
  return applicationStore().get(id);
}

describe('restart-execution', () => {
  it('B20 gives an application that waits the next execution, long before its deadline', async () => {
    const { id } = await begun('awaitingDecision');

    await handler(executionDied(`${id}-1`));

    const { execution, taskToken } = await applicationStore().get(id);
    expect(execution).toEqual({ number: 2 });
    expect(taskToken).toBeUndefined();
    expect(await applicationStore().listDue('start', now())).toEqual([id]);
  });

  it('does so once, however often it is told', async () => {
    const { id } = await begun('awaitingDecision');

    await handler(executionDied(`${id}-1`));
    await handler(executionDied(`${id}-1`));

    expect((await applicationStore().get(id)).execution).toEqual({ number: 2 });
  });

  it('leaves what has come to rest alone', async () => {
    const before = await begun('declined');

    await handler(executionDied(`${before.id}-1`));

    expect(await applicationStore().get(before.id)).toEqual(before);
  });

  it('takes an erased application for done', async () => {
    await expect(handler(executionDied(`${crypto.randomUUID()}-1`))).resolves.toEqual({});
  });

  it('refuses an event of anything else', async () => {
    await expect(handler({ detail: { name: 'another' } })).rejects.toThrow();
  });
});
