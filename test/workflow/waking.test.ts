import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { withdraw } from '../../functions/domain/acts/withdraw.ts';
import { executions } from '../../functions/execution/executions.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { handler as advance } from '../../functions/workflow/advance.ts';
import { handler as awaitChange } from '../../functions/workflow/await-change.ts';
import type { Application } from '../../schemas/application.ts';
import type { AdvanceResult } from '../../schemas/workflow-state.ts';
import { consultant, standingIn } from '../domain/a-standing.ts';
import { anOccasion, NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { useStepFunctions } from '../support/step-functions.ts';
import { afterwards, awsError, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
const sfn = useStepFunctions();

/** What a company does by its link: stored, then whoever waits is woken. */
async function withdrawing(id: string, now = NOW): Promise<Application> {
  const application = await applicationStore().change(id, async (current) => {
    const days = await calendarStore().daysOf(current.wishes);
    return withdraw(current, consultant, { days, occasion: anOccasion({ now }) });
  });
  await executions().wakeAfterAct(application);
  return application;
}

/** The task that waits, as the workflow calls it after `advance`. */
async function waiting(found: AdvanceResult, taskToken: string): Promise<void> {
  if (found.next === 'await') {
    const { applicationId, revision } = found;
    await awaitChange({ applicationId, revision, taskToken });
  }
}

const actsOf = async (id: string) => (await timelineStore().list(id)).map(({ act }) => act);

describe('an act and the wait that it ends', () => {
  it('B20 meet when the token is there: the act wakes it', async () => {
    const { id } = await stored(standingIn('submitted'));
    await waiting(await advance({ applicationId: id }), 'token');

    await withdrawing(id);

    expect(sfn.woken).toEqual(['token']);
    expect(await advance({ applicationId: id })).toMatchObject({ next: 'end' });
  });

  it('B20 meet when the act comes before the token is stored: the wait wakes itself', async () => {
    const { id } = await stored(standingIn('submitted'));
    const found = await advance({ applicationId: id });
    await withdrawing(id);

    await waiting(found, 'token');

    expect(sfn.woken).toEqual(['token']);
    expect(await advance({ applicationId: id })).toMatchObject({ next: 'end' });
  });

  it('B20 meet when the act comes while the token is being stored', async () => {
    const { id } = await stored(standingIn('submitted'));
    const found = await advance({ applicationId: id });
    intervene('PutItemCommand', [afterwards(() => withdrawing(id))]);

    await waiting(found, 'token');

    expect(sfn.woken).toEqual(['token']);
    expect((await applicationStore().get(id)).taskToken).toBeUndefined();
  });

  it('B20 meet when the token comes while the act is being stored', async () => {
    const { id } = await stored(standingIn('submitted'));
    const found = await advance({ applicationId: id });
    intervene('TransactWriteItemsCommand', [afterwards(() => waiting(found, 'token'))]);

    await withdrawing(id);

    expect(sfn.woken).toEqual(['token']);
  });

  it('B20 meet between two visits: the old token is nobody’s, the next wait sees the act', async () => {
    const { id } = await stored(standingIn('submitted'));
    await waiting(await advance({ applicationId: id }), 'over');
    sfn.stub.on(SendTaskSuccessCommand).rejectsOnce(awsError('TaskTimedOut')).resolves({});
    const found = await advance({ applicationId: id });
    await withdrawing(id);

    await waiting(found, 'next');

    expect(sfn.woken).toEqual(['over', 'next']);
    expect(await advance({ applicationId: id })).toMatchObject({ next: 'end' });
  });

  it.each(['the act', 'the task'])(
    'B20 in the second of the time-out: %s is first, and alone',
    async (first) => {
      const { id, decideBy } = await stored(standingIn('awaitingDecision'));
      const deadline = new Date(decideBy);
      setClock(() => deadline);
      const expiring = () => advance({ applicationId: id });
      const acting = () => withdrawing(id, deadline).catch((error: Error) => error.name);
      const [winner, loser] = first === 'the act' ? [acting, expiring] : [expiring, acting];
      intervene('TransactWriteItemsCommand', [afterwards(winner)]);

      await loser();

      expect(await actsOf(id)).toEqual(['submit', 'ask', first === 'the act' ? 'withdraw' : 'expire']);
      expect(await advance({ applicationId: id })).toMatchObject({ next: 'end' });
    },
  );

  it('B20 leave a trace for the sweeper when the wake is lost', async () => {
    const { id } = await stored(standingIn('submitted'));
    await waiting(await advance({ applicationId: id }), 'token');
    sfn.stub.on(SendTaskSuccessCommand).rejects(awsError('ServiceUnavailable'));

    const { status } = await withdrawing(id);

    expect(status).toBe('withdrawn');
    expect((await applicationStore().get(id)).wakeDueAt).toBe(NOW.toISOString());
  });
});
