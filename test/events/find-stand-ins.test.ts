import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { STAND_IN } from '../../functions/domain/consultant-of.ts';
import { handler } from '../../functions/events/find-stand-ins.ts';
import { handler as sweepWaits } from '../../functions/events/wake-executions.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { suppressionStore } from '../../functions/stores/suppression-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import type { ApplicationStatus } from '../../schemas/application.ts';
import type { Consultant } from '../../schemas/settings.ts';
import { colleague, consultant, standingIn, standingSettings } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useKeyring } from '../support/a-keyring.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { useStepFunctions } from '../support/step-functions.ts';
import {
  afterwards,
  answerLost,
  awsError,
  canceled,
  failing,
  type Intervention,
  intervene,
} from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
useKeyring();
const sfn = useStepFunctions();

const away = { absences: [{ from: '2026-11-20', until: '2026-12-20' }] };
const backInTime = { absences: [{ from: '2026-11-20', until: '2026-11-29' }] };
const until = new Date(NOW.getTime() + 24 * 3600_000);

/** One that waits with Mette, of whom this is so. */
async function held(
  status: ApplicationStatus = 'awaitingDecision',
  mette: Partial<Consultant> = {},
  others: readonly Consultant[] = [colleague],
) {
  const application = await stored(standingIn(status));
  const consultants = [{ ...consultant, ...mette }, ...others];
  await settingsStore().put(standingSettings({ consultants }));
  return application;
}

const holderOf = async (id: string) => (await applicationStore().get(id)).consultantId;
const actsOf = async (id: string) => (await timelineStore().list(id)).map(({ act }) => act);

describe('find-stand-ins', () => {
  it('finds nothing to do before an organisation is seeded', async () => {
    expect(await handler({})).toEqual({});
  });

  it('N8 gives what waits with somebody who is away to the next one, and wakes its workflow', async () => {
    const { id } = await held('awaitingDecision', away);
    await applicationStore().amend(id, (current) => ({ ...current, taskToken: 'token' }));

    await handler({});

    expect(await applicationStore().get(id)).toMatchObject({
      consultantId: 'bo',
      passedBy: ['mette'],
      handedOn: { from: 'mette', why: 'absent' },
    });
    expect(sfn.woken).toEqual(['token']);
    const templates = (await messageStore().list(id)).map(({ template }) => template);
    expect(templates).toEqual(expect.arrayContaining(['request', 'handed-on', 'new-consultant']));
  });

  it('N8 does so where mail does not arrive, and only as long as that is so', async () => {
    const { id } = await held();
    await suppressionStore().suppress(consultant.email, { why: 'bounced', until });
    setClock(() => until);
    await handler({});
    expect(await holderOf(id)).toBe('mette');

    setClock(() => new Date(until.getTime() - 1000));
    await handler({});

    expect(await applicationStore().get(id)).toMatchObject({
      consultantId: 'bo',
      handedOn: { from: 'mette', why: 'unreached' },
    });
  });

  it.each([
    ['who is there', {}],
    ['who is back in time', backInTime],
  ])('N8 leaves it with somebody %s', async (_who, mette) => {
    const before = await held('awaitingDecision', mette);

    await handler({});

    expect(await applicationStore().get(before.id)).toEqual(before);
  });

  it.each(['awaitingAnswer', 'awaitingChoice', 'decided', 'booked', 'withdrawn'] as const)(
    'N8 leaves alone what is %s: nobody waits for the consultant',
    async (status) => {
      const before = await held(status, away);

      await handler({});

      expect(await applicationStore().get(before.id)).toEqual(before);
    },
  );

  it('N8 lets the coordinator stand in where nobody else is there', async () => {
    const { id } = await held('awaitingDecision', away, [{ ...colleague, ...away }]);

    await handler({});

    expect(await holderOf(id)).toBe(STAND_IN);
  });

  it('B15 does so once, however often it runs', async () => {
    const { id } = await held('awaitingDecision', away);

    await Promise.all([handler({}), handler({})]);
    await handler({});

    expect(await actsOf(id)).toEqual(['submit', 'assign', 'reassign']);
  });

  it('N8 leaves what somebody has withdrawn meanwhile', async () => {
    const { id } = await held('awaitingDecision', away);
    intervene('TransactWriteItemsCommand', [
      afterwards(() =>
        applicationStore().amend(id, (current) => ({ ...current, status: 'withdrawn', ladder: [] })),
      ),
    ]);

    await handler({});

    expect(await applicationStore().get(id)).toMatchObject({ status: 'withdrawn', consultantId: 'mette' });
  });

  it('N8 asks whom the settings name, before who would fit', async () => {
    const named = { ...colleague, id: 'zoe', name: 'Zoe Dam', email: 'zoe@example.org' };
    const { id } = await held('awaitingDecision', { ...away, standIn: 'zoe' }, [colleague, named]);

    await handler({});

    expect(await holderOf(id)).toBe('zoe');
  });

  it('B15 does so once where the answer of the table is lost', async () => {
    const { id } = await held('awaitingDecision', away);
    await applicationStore().amend(id, (current) => ({ ...current, taskToken: 'token' }));
    intervene('TransactWriteItemsCommand', [answerLost]);

    await handler({});
    await handler({});

    expect(await actsOf(id)).toEqual(['submit', 'assign', 'reassign']);
    expect(sfn.woken).toEqual(['token']);
  });

  it('B15 waits out a table that is throttled', async () => {
    const { id } = await held('awaitingDecision', away);
    intervene('TransactWriteItemsCommand', [canceled('ThrottlingError'), canceled('TransactionConflict')]);

    await handler({});

    expect(await actsOf(id)).toEqual(['submit', 'assign', 'reassign']);
  });

  it('B15 leaves to the next run what the table refuses', async () => {
    const { id } = await held('awaitingDecision', away);
    intervene('TransactWriteItemsCommand', [failing(awsError('InternalServerError'))]);

    await handler({});
    expect(await holderOf(id)).toBe('mette');
    await handler({});

    expect(await holderOf(id)).toBe('bo');
  });

  it('B20 leaves a wake that fails to the sweeper, which makes up for it', async () => {
    const { id } = await held('awaitingDecision', away);
    await applicationStore().amend(id, (current) => ({
      ...current,
      taskToken: 'token',
      execution: { number: 1, startedAt: NOW.toISOString() },
    }));
    sfn.stub.on(SendTaskSuccessCommand).rejectsOnce(awsError('ThrottlingException')).resolves({});

    await handler({});
    expect(await holderOf(id)).toBe('bo');
    setClock(() => new Date(NOW.getTime() + 60_000));
    await sweepWaits({});

    expect(sfn.woken).toEqual(['token', 'token']);
  });

  it('N8 moves what it can where another consultant’s cases cannot be read', async () => {
    const { id } = await held('awaitingDecision', away, [colleague, { ...colleague, ...away, id: 'zoe' }]);
    // The two are asked about at once, in whatever order.
    const unreadable: Intervention = (send) =>
      JSON.stringify(queries.inputs.at(-1)).includes('held#zoe')
        ? failing(awsError('InternalServerError'))(send)
        : send();
    const queries = intervene('QueryCommand', [unreadable, unreadable]);

    await expect(handler({})).rejects.toThrow();

    expect(await holderOf(id)).toBe('bo');
  });
});
