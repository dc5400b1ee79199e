import { describe, expect, it, vi } from 'vitest';
import { submit } from '../../functions/domain/acts/submit.ts';
import { SlotTaken } from '../../functions/domain/calendar-day.ts';
import { LimitReached } from '../../functions/domain/errors.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { keyOf } from '../../functions/stores/keys.ts';
import {
  type NewSubmission,
  SubmissionRepeated,
  submissionStore,
} from '../../functions/stores/submission-store.ts';
import { aSubmission, wishes } from '../domain/a-standing.ts';
import { anOccasion } from '../domain/an-occasion.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { afterwards, answerLost, awsError, canceled, failing, intervene } from '../support/store-faults.ts';
import { aNewSubmission, LIMIT } from '../support/stored.ts';

useEmbeddedTable();

const TRANSACTION = 'TransactWriteItemsCommand';
let references = 0;

interface Given extends Partial<NewSubmission> {
  readonly reference?: string;
  readonly slots?: readonly (typeof wishes)[number][];
}

/** As the service plans one: an id, a reference and the days as they stand, new at each try. */
function planOf({ reference, slots = [wishes[0]], ...overrides }: Given = {}) {
  return vi.fn(async () => {
    references += 1;
    const submission = aSubmission({ id: newId(), reference: reference ?? `R-${references}`, wishes: slots });
    const days = await calendarStore().daysOf(slots);
    return aNewSubmission(submit(submission, days, anOccasion()), overrides);
  });
}

const sending = (given: Given = {}) => submissionStore().submit(planOf(given));
const applications = async () => (await everyItem()).filter(({ sk }) => sk === 'application');

describe('submit', () => {
  it('E2 stores application, key, reference, link, count, entry, day and message at once', async () => {
    const { change, submissionKey, granted } = await sending({ submissionKey: newId() });

    const { id, reference } = change.application;
    const keys = (await everyItem()).map(({ pk, sk }) => ({ pk, sk }));
    expect(await applicationStore().get(id)).toEqual(change.application);
    expect(keys).toHaveLength(8);
    expect(keys).toEqual(
      expect.arrayContaining([
        keyOf.application(id),
        keyOf.submission(submissionKey),
        keyOf.reference(reference),
        keyOf.link(granted.link.tokenHash),
        keyOf.entry(id, 1),
        keyOf.calendarDay('mette', '2026-12-01'),
        keyOf.message(id, change.messages[0]?.id ?? ''),
      ]),
    );
  });

  it('B5 keeps of the link only the hash of its token', async () => {
    const { granted } = await sending();

    const token = granted.url.split('/').at(-1) ?? '';
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await everyItem())).not.toContain(token);
  });

  it('knows a key for thirty days', async () => {
    const { submissionKey, now } = await sending({ bodyHash: 'hash' });

    const known = (await everyItem()).find(({ sk }) => sk === 'submission');
    expect(known?.['expiresAtSeconds']).toBe(now.getTime() / 1000 + 30 * 86_400);
    expect(await submissionStore().find(submissionKey)).toMatchObject({ bodyHash: 'hash' });
    expect(await submissionStore().find(newId())).toBeUndefined();
  });

  it('A3 stores one of twenty that come at once with the same key', async () => {
    const submissionKey = newId();

    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => sending({ submissionKey, slots: [] })),
    );

    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    const [stored, ...others] = await applications();
    expect(others).toEqual([]);
    expect(refusals).toHaveLength(19);
    expect(refusals.every((error) => error instanceof SubmissionRepeated)).toBe(true);
    const known = await submissionStore().find(submissionKey);
    expect(stored?.['pk']).toBe(keyOf.application(known?.applicationId ?? '').pk);
  });

  it('A3 finds by its key what was stored when the answer was lost', async () => {
    const submissionKey = newId();
    const plan = planOf({ submissionKey });
    intervene(TRANSACTION, [answerLost]);

    await expect(submissionStore().submit(plan)).rejects.toThrow(SubmissionRepeated);

    expect(await applications()).toHaveLength(1);
    expect(await submissionStore().find(submissionKey)).toBeDefined();
    expect(plan).toHaveBeenCalledTimes(1);
  });

  it('A5 draws another reference where the first is taken', async () => {
    await sending({ reference: 'RG-TAKEN', slots: [] });
    const drawn = ['RG-TAKEN', 'RG-TAKEN', 'RG-OTHER'];
    const plan = vi.fn(async () => planOf({ reference: drawn.shift() ?? '', slots: [] })());

    const { change } = await submissionStore().submit(plan);

    expect(change.application.reference).toBe('RG-OTHER');
    expect(plan).toHaveBeenCalledTimes(3);
  });

  it('C6 plans anew where the day has moved meanwhile, and keeps what the other took', async () => {
    const plan = planOf();
    intervene(TRANSACTION, [afterwards(() => sending({ slots: [wishes[1]] }))]);

    await submissionStore().submit(plan);

    const [day] = await calendarStore().daysOf([wishes[0]]);
    expect(plan).toHaveBeenCalledTimes(2);
    expect(new Set(Object.values(day?.cells ?? {}).map(({ slotId }) => slotId))).toEqual(
      new Set([wishes[0].id, wishes[1].id]),
    );
  });

  it('C2 gives a time that forty want at once to one, and tells the others that it is taken', async () => {
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => sending()));

    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusals).toHaveLength(39);
    expect(refusals.every((error) => error instanceof SlotTaken)).toBe(true);
    expect(await applications()).toHaveLength(1);
  });

  it('A16 stores nothing over the limit of an address, and says when it may pass', async () => {
    const addressLimit = { ...LIMIT, max: 2 };
    await sending({ addressLimit, slots: [] });
    await sending({ addressLimit, slots: [] });

    await expect(sending({ addressLimit, slots: [] })).rejects.toMatchObject({
      name: 'LimitReached',
      retryAfterSeconds: 15 * 3600,
    });
    expect(await applications()).toHaveLength(2);
  });

  it('A3 knows a repeated key also when the address is over its limit', async () => {
    const given = { submissionKey: newId(), addressLimit: { ...LIMIT, max: 1 }, slots: [] };
    await sending(given);

    await expect(sending(given)).rejects.toThrow(SubmissionRepeated);
    await expect(sending({ ...given, submissionKey: newId() })).rejects.toThrow(LimitReached);
  });

  it('sends the same again after a conflict, without a new plan', async () => {
    const plan = planOf();
    const watched = intervene(TRANSACTION, [canceled('TransactionConflict')]);

    await submissionStore().submit(plan);

    expect(plan).toHaveBeenCalledTimes(1);
    expect(watched.sends).toBe(2);
  });

  it('gives up after thirty plans, and at once for an error that is none of its answers', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const plan = planOf();
    intervene(
      TRANSACTION,
      Array.from({ length: 50 }, () => canceled('None', 'ConditionalCheckFailed')),
    );

    await expect(submissionStore().submit(plan)).rejects.toThrow('Conditions failed: reference');
    expect(plan).toHaveBeenCalledTimes(30);

    const refused = intervene(TRANSACTION, [failing(awsError('AccessDeniedException'))]);
    await expect(sending()).rejects.toThrow('AccessDeniedException');
    expect(refused.sends).toBe(1);
  });
});
