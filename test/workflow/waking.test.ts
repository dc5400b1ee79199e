import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/domain/acts/decide.ts';
import { withdraw } from '../../functions/domain/acts/withdraw.ts';
import { executions } from '../../functions/execution/executions.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { handler as advance } from '../../functions/workflow/advance.ts';
import type { Application } from '../../schemas/application.ts';
import { ladderSchema } from '../../schemas/settings-rules.ts';
import type { AdvanceResult } from '../../schemas/workflow-state.ts';
import { approval, consultant, type Standing, standingIn, standingSettings } from '../domain/a-standing.ts';
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

/** The task that waits, for as long as it was told. */
function waiting({ id, ladder }: Application, taskToken: string): Promise<AdvanceResult> {
  return advance({ applicationId: id, waitSeconds: secondsUntil(ladder[0]?.at), taskToken });
}

/** Nothing is left but the deadline, and that is the last one. */
function lastChance(): Standing {
  const ladder = ladderSchema.parse({
    remindAfterWorkingDays: [],
    standInAfterWorkingDays: 0,
    tellCoordinatorWorkingDaysBefore: 60,
    extensionWorkingDays: 0,
  });
  return standingIn('awaitingDecision', { settings: standingSettings({ ladder }) });
}

const approving = { decision: approval, consultant, settings: standingSettings() };
const secondsUntil = (instant = '') => (Date.parse(instant) - NOW.getTime()) / 1000;
const actsOf = async (id: string) => (await timelineStore().list(id)).map(({ act }) => act);
const tokenOf = async (id: string) => (await applicationStore().get(id)).taskToken;

describe('an act and the wait that it ends', () => {
  it('B20 meet when the token is there: the act wakes it', async () => {
    const application = await stored(standingIn('submitted'));
    await waiting(application, 'token');

    await withdrawing(application.id);

    expect(sfn.woken).toEqual(['token']);
    expect(await waiting(application, 'next')).toMatchObject({ next: 'end' });
    expect(sfn.told.at(-1)).toEqual({ next: 'end', applicationId: application.id });
  });

  it('B20 meet when the act comes before the wait: it ends itself', async () => {
    const application = await stored(standingIn('submitted'));
    await withdrawing(application.id);

    await waiting(application, 'token');

    expect(sfn.woken).toEqual(['token']);
    expect(sfn.told).toEqual([{ next: 'end', applicationId: application.id }]);
  });

  it('B20 meet when the act comes while the token is being stored', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    intervene('PutItemCommand', [afterwards(() => withdrawing(application.id))]);

    await waiting(application, 'token');

    expect(sfn.told).toEqual([{ next: 'end', applicationId: application.id }]);
    expect(await tokenOf(application.id)).toBeUndefined();
  });

  it('B20 meet when the token comes while the act is being stored', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    intervene('TransactWriteItemsCommand', [afterwards(() => waiting(application, 'token'))]);

    await withdrawing(application.id);

    expect(sfn.woken).toEqual(['token']);
  });

  it('B20 meet between two visits: the old token is nobody’s, the next wait sees the act', async () => {
    const application = await stored(standingIn('submitted'));
    await waiting(application, 'over');
    sfn.stub.on(SendTaskSuccessCommand).rejectsOnce(awsError('TaskTimedOut')).resolves({});
    await withdrawing(application.id);

    await waiting(application, 'next');

    expect(sfn.woken).toEqual(['over', 'next']);
    expect(sfn.told.at(-1)).toEqual({ next: 'end', applicationId: application.id });
  });

  it('B20 meet when the token of a wait that is long over comes after the act', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    const approved = await applicationStore().change(application.id, async (current) =>
      decide(current, approving, {
        days: await calendarStore().daysOf(current.wishes),
        occasion: anOccasion(),
      }),
    );

    await waiting(application, 'late');

    expect(sfn.told).toEqual([
      { next: 'await', applicationId: application.id, waitSeconds: secondsUntil(approved.dueAt) },
    ]);
    expect(await tokenOf(application.id)).toBeUndefined();
  });

  it.each(['the act', 'the task'])(
    'B20 in the second of the time-out: %s is first, and alone',
    async (first) => {
      const { id, decideBy } = await stored(lastChance());
      const deadline = new Date(decideBy);
      setClock(() => deadline);
      const expiring = () => advance({ applicationId: id });
      const acting = () => withdrawing(id, deadline).catch((error: Error) => error.name);
      const [winner, loser] = first === 'the act' ? [acting, expiring] : [expiring, acting];
      intervene('TransactWriteItemsCommand', [afterwards(winner)]);

      await loser();

      expect(await actsOf(id)).toEqual(['submit', 'assign', first === 'the act' ? 'withdraw' : 'expire']);
      expect(await advance({ applicationId: id })).toMatchObject({ next: 'end' });
    },
  );

  it('B20 leave a trace for the sweeper when the wake is lost', async () => {
    const application = await stored(standingIn('submitted'));
    await waiting(application, 'token');
    sfn.stub.on(SendTaskSuccessCommand).rejects(awsError('ServiceUnavailable'));

    const { status } = await withdrawing(application.id);

    expect(status).toBe('withdrawn');
    expect((await applicationStore().get(application.id)).wakeDueAt).toBe(NOW.toISOString());
  });
});
