import { describe, expect, it } from 'vitest';
import { STAND_IN } from '../../functions/domain/consultant-of.ts';
import { handler } from '../../functions/events/find-stand-ins.ts';
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
import { afterwards, intervene } from '../support/store-faults.ts';
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
});
