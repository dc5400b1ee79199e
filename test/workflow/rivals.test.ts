import { describe, expect, it } from 'vitest';
import { assign } from '../../functions/domain/acts/assign.ts';
import { submit } from '../../functions/domain/acts/submit.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { handler as advance } from '../../functions/workflow/advance.ts';
import type { Application } from '../../schemas/application.ts';
import { slotRulesSchema } from '../../schemas/settings-rules.ts';
import {
  approval,
  aSubmission,
  consultant,
  decidedOn,
  settled,
  standingAfter,
  standingIn,
  standingSettings,
  wishes,
} from '../domain/a-standing.ts';
import { anOccasion, aTask } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { useStepFunctions } from '../support/step-functions.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
const sfn = useStepFunctions();

const settings = standingSettings({ slots: slotRulesSchema.parse({ holdWishes: false }) });
const wished = [wishes[0]];
const actsOf = async ({ id }: Application) => (await timelineStore().list(id)).map(({ act }) => act);
const nowOf = ({ id }: Application) => applicationStore().get(id);

/** One that waits with a task token, and one that has booked the time for which it waits. */
async function twoRivals() {
  const { id } = await stored(standingIn('awaitingDecision', { settings, wishes: wished }));
  await applicationStore().amend(id, (current) => ({ ...current, taskToken: 'rival' }));
  const days = await calendarStore().daysOf(wished);
  const first = submit(
    aSubmission({ settings, wishes: wished, reference: 'RG-7K3M-42R' }),
    days,
    anOccasion(),
  );
  const submitted = standingAfter({ application: first.application, days, changes: [] }, first);
  const asked = standingAfter(submitted, assign(submitted.application, { consultant, settings }, aTask()));
  const booked = await stored(settled(decidedOn(asked, approval)));
  return { rival: await applicationStore().get(id), booked };
}

describe('advance of a booking that others wished for', () => {
  it('C4 puts their wishes in doubt, wakes them, and has come to its end', async () => {
    const { rival, booked } = await twoRivals();
    expect(booked.rivals).toEqual([rival.id]);

    expect(await advance({ applicationId: booked.id })).toEqual({ next: 'end', applicationId: booked.id });

    expect(await nowOf(rival)).toMatchObject({ wishesInDoubt: true, revision: rival.revision });
    expect(sfn.woken).toEqual(['rival']);
    expect((await nowOf(booked)).rivals).toBeUndefined();
    expect((await nowOf(booked)).dueAt).toBeUndefined();
  });

  it('C4 B15 lets them find out what is lost, once, however often either runs', async () => {
    const { rival, booked } = await twoRivals();
    const advanceBoth = async () => {
      await Promise.all([advance({ applicationId: booked.id }), advance({ applicationId: booked.id })]);
      await Promise.all([advance({ applicationId: rival.id }), advance({ applicationId: rival.id })]);
    };
    await advanceBoth();
    await applicationStore().amend(booked.id, (current) => ({ ...current, rivals: [rival.id] }));
    await advanceBoth();

    expect(await actsOf(rival)).toEqual(['submit', 'assign', 'loseWish']);
    const templates = (await messageStore().list(rival.id)).map(({ template }) => template);
    expect(templates.filter((template) => template === 'wish-lost')).toHaveLength(1);
  });

  it('E7 does not mind a rival that is erased', async () => {
    const { rival, booked } = await twoRivals();
    await applicationStore().erase(rival.id);

    expect(await advance({ applicationId: booked.id })).toMatchObject({ next: 'end' });
    expect((await nowOf(booked)).rivals).toBeUndefined();
  });
});
