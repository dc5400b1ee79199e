import { describe, expect, it, vi } from 'vitest';
import { submit } from '../../functions/domain/acts/submit.ts';
import { undo } from '../../functions/domain/acts/undo.ts';
import { withdraw } from '../../functions/domain/acts/withdraw.ts';
import { ApplicationNotFound, TransitionRefused } from '../../functions/domain/errors.ts';
import { verifyChain } from '../../functions/domain/timeline.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore, type Plan } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { submissionStore } from '../../functions/stores/submission-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import type { Application } from '../../schemas/application.ts';
import { approval, aSubmission, consultant, standingIn, wishes } from '../domain/a-standing.ts';
import { anOccasion } from '../domain/an-occasion.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { afterwards, answerLost, awsError, canceled, failing, intervene } from '../support/store-faults.ts';
import { aNewSubmission, stored } from '../support/stored.ts';

useEmbeddedTable();

const TRANSACTION = 'TransactWriteItemsCommand';

const withdrawal: Plan = async (application) => {
  const days = await calendarStore().daysOf(application.wishes);
  return withdraw(application, consultant, { days, occasion: anOccasion() });
};
const withdrawing = ({ id }: Application) => applicationStore().change(id, withdrawal);
const withToken = (taskToken: string) => (current: Application) => ({ ...current, taskToken });

describe('change', () => {
  it('stores status, timeline, texts, slots and messages together', async () => {
    const standing = standingIn('decided');
    const application = await stored(standing);

    const changed = await applicationStore().change(application.id, withdrawal);

    expect(await applicationStore().get(application.id)).toEqual(changed);
    const entries = await timelineStore().list(application.id);
    expect(entries.map(({ act }) => act)).toEqual(['submit', 'assign', 'approve', 'withdraw']);
    expect(verifyChain(entries)).toEqual({ ok: true, head: changed.head });
    const messages = await messageStore().list(application.id);
    expect(messages.map(({ template }) => template).toSorted()).toEqual([
      'receipt',
      'request',
      'withdrawal',
      'withdrawal-notice',
    ]);
    const days = await calendarStore().daysOf(wishes);
    expect(days.map(({ cells }) => cells)).toEqual([{}, {}]);
    const texts = (await everyItem()).filter(({ sk }) => String(sk).startsWith('text#'));
    expect(texts.map(({ text }) => (text as { text: string }).text)).toEqual(
      expect.arrayContaining([approval.place, approval.message, approval.note]),
    );
  });

  it('stores nothing of an act that its rule refuses', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    const before = await everyItem();
    const undoing: Plan = async (current) => undo(current, { days: [], occasion: anOccasion() });

    await expect(applicationStore().change(application.id, undoing)).rejects.toThrow(TransitionRefused);
    expect(await everyItem()).toEqual(before);
  });

  it('stores nothing where there is nothing to do', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    const before = await everyItem();

    expect(await applicationStore().change(application.id, async () => undefined)).toEqual(application);
    expect(await everyItem()).toEqual(before);
  });

  it('B8 asks the rule again where somebody else came first', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    intervene(TRANSACTION, [afterwards(() => withdrawing(application))]);

    await expect(withdrawing(application)).rejects.toMatchObject({
      name: 'TransitionRefused',
      application: { status: 'withdrawn' },
    });
    expect((await timelineStore().list(application.id)).map(({ act }) => act)).toEqual([
      'submit',
      'assign',
      'withdraw',
    ]);
  });

  it('B20 keeps a task token that was stored meanwhile', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    const { id } = application;
    intervene(TRANSACTION, [afterwards(() => applicationStore().amend(id, withToken('token')))]);

    const changed = await withdrawing(application);

    expect(changed).toMatchObject({ status: 'withdrawn', taskToken: 'token' });
    expect(await applicationStore().get(id)).toEqual(changed);
  });

  it('takes a lost answer for what it was: done', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    const watched = intervene(TRANSACTION, [answerLost]);

    const changed = await withdrawing(application);

    expect(changed.status).toBe('withdrawn');
    expect(await applicationStore().get(application.id)).toEqual(changed);
    expect(watched.sends).toBe(1);
  });

  it('plans anew where only a calendar day has moved', async () => {
    const standing = standingIn('awaitingDecision', { wishes: [wishes[0]] });
    const application = await stored(standing);
    const rival = submit(
      aSubmission({ wishes: [wishes[1]], reference: 'RG-2222-222' }),
      standing.days,
      anOccasion(),
    );
    const plan = vi.fn(withdrawal);
    intervene(TRANSACTION, [afterwards(() => submissionStore().submit(async () => aNewSubmission(rival)))]);

    await applicationStore().change(application.id, plan);

    const [day] = await calendarStore().daysOf([wishes[0]]);
    expect(plan).toHaveBeenCalledTimes(2);
    expect(Object.values(day?.cells ?? {}).map(({ slotId }) => slotId)).toEqual(
      Array.from({ length: 4 }, () => wishes[1].id),
    );
  });

  it('gives up a race that it loses twenty times', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const application = await stored(standingIn('awaitingDecision'));
    const plan = vi.fn(withdrawal);
    intervene(
      TRANSACTION,
      Array.from({ length: 30 }, () => canceled('ConditionalCheckFailed')),
    );

    await expect(applicationStore().change(application.id, plan)).rejects.toThrow('Conditions failed');
    expect(plan).toHaveBeenCalledTimes(20);
  });

  it('passes on what is no lost race, at once', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    const watched = intervene(TRANSACTION, [failing(awsError('AccessDeniedException'))]);

    await expect(withdrawing(application)).rejects.toThrow('AccessDeniedException');
    expect(watched.sends).toBe(1);
  });

  it('knows no application that is not there', async () => {
    await expect(applicationStore().change(newId(), withdrawal)).rejects.toThrow(ApplicationNotFound);
    await expect(applicationStore().get(newId())).rejects.toThrow(ApplicationNotFound);
    expect(await applicationStore().find(newId())).toBeUndefined();
  });
});

describe('amend', () => {
  it('leaves revision and timeline alone', async () => {
    const application = await stored(standingIn('awaitingDecision'));

    await applicationStore().amend(application.id, withToken('token'));

    expect(await applicationStore().get(application.id)).toEqual({ ...application, taskToken: 'token' });
    expect(await timelineStore().list(application.id)).toHaveLength(2);
  });

  it('writes nothing where nothing is to be amended', async () => {
    const application = await stored(standingIn('awaitingDecision'));
    const watched = intervene('PutItemCommand', []);

    expect(await applicationStore().amend(application.id, () => undefined)).toBeUndefined();
    expect(watched.sends).toBe(0);
  });

  it.each([
    ['an act', (application: Application) => withdrawing(application)],
    ['another amendment', ({ id }: Application) => applicationStore().amend(id, withToken('other'))],
  ])('looks again where %s came first', async (_, rival) => {
    const application = await stored(standingIn('awaitingDecision'));
    intervene('PutItemCommand', [afterwards(() => rival(application))]);
    const seen: number[] = [];

    await applicationStore().amend(application.id, (current) => {
      seen.push(current.revision);
      return { ...current, execution: { number: 7 } };
    });

    expect(seen).toHaveLength(2);
    expect((await applicationStore().get(application.id)).execution.number).toBe(7);
  });

  it.each(['ConditionalCheckFailedException', 'TransactionConflictException'])(
    'tries again after %s',
    async (name) => {
      const application = await stored(standingIn('awaitingDecision'));
      const watched = intervene('PutItemCommand', [failing(awsError(name)), failing(awsError(name))]);

      await applicationStore().amend(application.id, withToken('token'));

      expect(watched.sends).toBe(3);
      expect((await applicationStore().get(application.id)).taskToken).toBe('token');
    },
  );

  it('gives up after twenty tries, and at once for another error', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { id } = await stored(standingIn('awaitingDecision'));
    const conflict = failing(awsError('TransactionConflictException'));

    const tried = intervene(
      'PutItemCommand',
      Array.from({ length: 30 }, () => conflict),
    );
    await expect(applicationStore().amend(id, withToken('token'))).rejects.toThrow('TransactionConflict');
    expect(tried.sends).toBe(20);

    const refused = intervene('PutItemCommand', [failing(awsError('AccessDeniedException'))]);
    await expect(applicationStore().amend(id, withToken('token'))).rejects.toThrow('AccessDenied');
    expect(refused.sends).toBe(1);
  });
});
