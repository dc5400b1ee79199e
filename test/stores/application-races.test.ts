import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/domain/acts/decide.ts';
import { undo } from '../../functions/domain/acts/undo.ts';
import { TransitionRefused } from '../../functions/domain/errors.ts';
import { slotsOf } from '../../functions/domain/held-slots.ts';
import { verifyChain } from '../../functions/domain/timeline.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import type { Application } from '../../schemas/application.ts';
import { approval, consultant, refusal, standingIn, standingSettings } from '../domain/a-standing.ts';
import { anOccasion } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

const settings = standingSettings();

/** Approves what waits, and takes back what is decided: an act that somebody can always do. */
function press(id: string, requestId: string): Promise<Application> {
  return applicationStore().change(id, async (application) => {
    const days = await calendarStore().daysOf(slotsOf(application));
    const given = { days, occasion: anOccasion({ requestId }) };
    return application.status === 'decided'
      ? undo(application, given)
      : decide(application, { decision: approval, consultant, settings }, given);
  });
}

describe('32 at once', () => {
  const requests = Array.from({ length: 32 }, (_, index) => `request-${index}`);

  it('are each applied once, one upon the other', async () => {
    const before = await stored(standingIn('awaitingDecision'));

    await Promise.all(requests.map((requestId) => press(before.id, requestId)));

    const application = await applicationStore().get(before.id);
    const entries = await timelineStore().list(before.id);
    expect(application.status).toBe('awaitingDecision');
    expect(application.revision).toBe(before.revision + 32);
    expect(verifyChain(entries)).toEqual({ ok: true, head: application.head });
    expect(
      entries
        .slice(2)
        .map(({ requestId }) => requestId)
        .toSorted(),
    ).toEqual(requests.toSorted());
  });

  it('B8 decide once: all others hear what was decided', async () => {
    const { id } = await stored(standingIn('awaitingDecision'));
    const decision = (index: number) => (index % 2 === 0 ? approval : refusal);

    const results = await Promise.allSettled(
      requests.map((requestId, index) =>
        applicationStore().change(id, async (application) => {
          const days = await calendarStore().daysOf(slotsOf(application));
          const deciding = { decision: decision(index), consultant, settings };
          return decide(application, deciding, { days, occasion: anOccasion({ requestId }) });
        }),
      ),
    );

    const { decision: stands } = await applicationStore().get(id);
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(lost).toHaveLength(31);
    for (const error of lost) {
      expect(error).toBeInstanceOf(TransitionRefused);
      expect((error as TransitionRefused).application.decision).toEqual(stands);
    }
  });
});

describe('a task token stored while people act', () => {
  it('B20 is never lost, and loses no act', async () => {
    const before = await stored(standingIn('awaitingDecision'));
    const acts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

    await Promise.all([
      ...acts.map((requestId) => press(before.id, requestId)),
      applicationStore().amend(before.id, (current) => ({ ...current, taskToken: 'token' })),
    ]);

    const after = await applicationStore().get(before.id);
    expect(after.taskToken).toBe('token');
    expect(after.head.seq).toBe(before.head.seq + acts.length);
    expect(after.revision).toBe(before.revision + acts.length);
  });
});
