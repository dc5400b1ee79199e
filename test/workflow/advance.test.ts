import { describe, expect, it } from 'vitest';
import { sameTimesOf } from '../../functions/domain/same-times.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { handler as advance } from '../../functions/workflow/advance.ts';
import type { Application } from '../../schemas/application.ts';
import {
  cellsIn,
  colleague,
  decidedOn,
  refusal,
  standingIn,
  unfitting,
  wishes,
} from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { answerLost, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

const advancing = ({ id }: Pick<Application, 'id'>) => advance({ applicationId: id });
const actsOf = async ({ id }: Application) => (await timelineStore().list(id)).map(({ act }) => act);
const templatesOf = async ({ id }: Application) =>
  (await messageStore().list(id)).map(({ template }) => template).toSorted();

function itIs(instant: string | undefined): void {
  setClock(() => new Date(instant ?? ''));
}

describe('advance', () => {
  it('assigns it and waits until the first rung, by this clock', async () => {
    const application = await stored(standingIn('submitted'));

    const result = await advancing(application);

    expect(result).toEqual({
      next: 'await',
      applicationId: application.id,
      waitSeconds: (Date.parse(application.ladder[0]?.at ?? '') - NOW.getTime()) / 1000,
    });
    expect(await actsOf(application)).toEqual(['submit', 'assign']);
    expect(await templatesOf(application)).toEqual(['receipt', 'request']);
  });

  it('B15 acts once, however often it runs', async () => {
    const application = await stored(standingIn('submitted'));

    const first = await advancing(application);

    expect(await advancing(application)).toEqual(first);
    expect(await Promise.all([advancing(application), advancing(application)])).toEqual([first, first]);
    expect(await actsOf(application)).toEqual(['submit', 'assign']);
  });

  it('B15 acts once also when two of it begin at the same moment', async () => {
    const application = await stored(standingIn('submitted'));

    await Promise.all(Array.from({ length: 8 }, () => advancing(application)));

    expect(await actsOf(application)).toEqual(['submit', 'assign']);
    expect(await templatesOf(application)).toEqual(['receipt', 'request']);
  });

  it('N2 waits for no longer than a decision can be undone', async () => {
    const application = await stored(standingIn('decided'));

    expect(await advancing(application)).toMatchObject({ next: 'await', waitSeconds: 300 });
    expect(await actsOf(application)).toEqual(['submit', 'assign', 'approve']);
  });

  it('books in the very second in which the time to undo is over, and has come to its end', async () => {
    const application = await stored(standingIn('decided'));
    itIs(application.dueAt);

    expect(await advancing(application)).toEqual({ next: 'end', applicationId: application.id });

    expect((await applicationStore().get(application.id)).status).toBe('booked');
    expect(await templatesOf(application)).toEqual([
      'confirmation',
      'decision-receipt',
      'receipt',
      'request',
    ]);
    expect(cellsIn(await calendarStore().daysOf(wishes)).every((cell) => cell.endsWith('booking'))).toBe(
      true,
    );
  });

  it('declines in its time, and frees the wishes', async () => {
    const application = await stored(decidedOn(standingIn('awaitingDecision'), unfitting));
    itIs(application.dueAt);

    await advancing(application);

    expect((await applicationStore().get(application.id)).status).toBe('declined');
    expect(cellsIn(await calendarStore().daysOf(wishes))).toEqual([]);
  });

  it('N7 asks the next consultant where time was lacking, and tells the company nothing', async () => {
    const application = await stored(decidedOn(standingIn('awaitingDecision'), refusal));
    itIs(application.dueAt);

    await advancing(application);

    expect(await applicationStore().get(application.id)).toMatchObject({
      status: 'awaitingDecision',
      consultantId: colleague.id,
      passedBy: ['mette'],
    });
    expect(cellsIn(await calendarStore().daysOf(wishes))).toEqual([]);
    expect(await templatesOf(application)).toEqual(['handed-on', 'receipt', 'request', 'request']);
  });

  it('N4 moves the promised date in its own instant, not before, and keeps the times', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    itIs(new Date(Date.parse(application.decideBy) - 1).toISOString());
    expect(await advancing(application)).toMatchObject({ next: 'await', waitSeconds: 1 });

    itIs(application.decideBy);
    expect(await advancing(application)).toMatchObject({ next: 'await' });

    const promised = await applicationStore().get(application.id);
    expect(promised).toMatchObject({
      status: 'awaitingDecision',
      extensions: 1,
      brokenPromise: application.decideBy,
      decideBy: '2026-12-02T15:00:00.000Z',
    });
    expect(await templatesOf(application)).toContain('new-promise');
  });

  it('C5 lets an application expire in the instant of its last deadline, and frees its times', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    itIs(application.decideBy);
    await advancing(application);
    const { decideBy } = await applicationStore().get(application.id);
    itIs(new Date(Date.parse(decideBy) - 1).toISOString());
    expect(await advancing(application)).toMatchObject({ next: 'await', waitSeconds: 1 });

    itIs(decideBy);
    expect(await advancing(application)).toMatchObject({ next: 'end' });

    expect((await applicationStore().get(application.id)).status).toBe('expired');
    const held = [...wishes, ...sameTimesOf(wishes, colleague)];
    expect(cellsIn(await calendarStore().daysOf(held))).toEqual([]);
  });

  it('B15 climbs in one visit what was missed, in its order, and each rung once', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    itIs(application.decideBy);

    await Promise.all(Array.from({ length: 4 }, () => advancing(application)));

    expect(await actsOf(application)).toEqual(['submit', 'assign', 'remind', 'reassign', 'promise']);
  });

  it('does in one visit all that has become due', async () => {
    const application = await stored(standingIn('submitted'));
    itIs(application.decideBy);

    expect(await advancing(application)).toMatchObject({ next: 'await' });
    expect(await actsOf(application)).toEqual(['submit', 'assign', 'promise']);
  });

  it('leaves nothing to wake where it has come to its end', async () => {
    const { id } = await stored(standingIn('withdrawn'));
    await applicationStore().amend(id, (current) => ({ ...current, taskToken: 'token' }));

    await advancing({ id });

    const application = await applicationStore().get(id);
    expect(application.taskToken).toBeUndefined();
    expect(application.wakeDueAt).toBeUndefined();
  });

  it('writes nothing where nothing is due', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    const writes = [intervene('PutItemCommand', []), intervene('TransactWriteItemsCommand', [])];

    await advancing(application);

    expect(writes.map(({ sends }) => sends)).toEqual([0, 0]);
  });

  it('tells of its act once when the answer to it was lost', async () => {
    const application = await stored(standingIn('submitted'));
    intervene('TransactWriteItemsCommand', [answerLost]);

    expect(await advancing(application)).toMatchObject({ next: 'await' });
    expect(await actsOf(application)).toEqual(['submit', 'assign']);
    expect(await templatesOf(application)).toEqual(['receipt', 'request']);
  });

  it('E7 takes an erased application for ended', async () => {
    const applicationId = newId();

    expect(await advance({ applicationId })).toEqual({ next: 'end', applicationId });
  });

  it('refuses an input that is not its own', async () => {
    await expect(advance({ applicationId: newId(), name: 'Anna' })).rejects.toThrow();
    await expect(advance({ applicationId: newId(), taskToken: 'token' })).rejects.toThrow();
    await expect(advance({})).rejects.toThrow();
  });
});
