import { describe, expect, it } from 'vitest';
import { undo } from '../../../functions/domain/acts/undo.ts';
import { TransitionRefused } from '../../../functions/domain/errors.ts';
import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import {
  approval,
  cellsIn,
  decidedOn,
  handOver,
  proposal,
  question,
  refusal,
  standingAfter,
  standingIn,
} from '../a-standing.ts';
import { anOccasion, NOW } from '../an-occasion.ts';

const JUST_IN_TIME = new Date('2026-11-24T09:04:59.999Z');
const TOO_LATE = new Date('2026-11-24T09:05:00.000Z');

function undoing(decision: RecordedDecision, now: Date) {
  const asked = standingIn('awaitingDecision');
  const decided = decidedOn(asked, decision, NOW);
  const { application, days } = decided;
  const act = () => undo(application, { days, occasion: anOccasion({ now }) });
  return { asked, decided, act };
}

describe('undo', () => {
  it.each([approval, refusal])(
    'N2 takes back that it was decided to $kind, and sends nothing',
    (decision) => {
      const { act } = undoing(decision, JUST_IN_TIME);

      const { application, messages } = act();

      expect(application.status).toBe('awaitingDecision');
      expect(application.decision).toBeUndefined();
      expect(application.pendingAct).toBeUndefined();
      expect(messages).toEqual([]);
    },
  );

  it('N2 lets the approved time lapse again like the other wishes', () => {
    const { asked, decided, act } = undoing(approval, JUST_IN_TIME);

    const undone = standingAfter(decided, act());

    expect(cellsIn(decided.days)).not.toEqual(cellsIn(asked.days));
    expect(cellsIn(undone.days)).toEqual(cellsIn(asked.days));
  });

  it('N2 is refused from the very instant at which the time to undo ends', () => {
    expect(undoing(approval, TOO_LATE).act).toThrow(TransitionRefused);
  });

  it.each([approval, proposal, question, handOver, refusal])(
    'N2 restores of $kind all that was: holds, deadline, ladder and links',
    (decision) => {
      const { asked, decided, act } = undoing(decision, JUST_IN_TIME);

      const undone = standingAfter(decided, act());

      const { revision, head, wakeDueAt, ...restored } = undone.application;
      expect({ ...asked.application, ...restored, wakeDueAt }).toEqual({
        ...asked.application,
        wakeDueAt: JUST_IN_TIME.toISOString(),
      });
      expect(Object.keys(restored).toSorted()).toEqual(
        Object.keys(asked.application)
          .filter((name) => !['revision', 'head'].includes(name))
          .toSorted(),
      );
      expect(revision).toBe(asked.application.revision + 2);
      expect(head.seq).toBe(asked.application.head.seq + 2);
      expect(cellsIn(undone.days)).toEqual(cellsIn(asked.days));
    },
  );

  it('N8 spares whoever undoes what silence would have brought meanwhile', () => {
    const decidedAt = new Date('2026-11-27T07:58:00.000Z');
    const asked = standingIn('awaitingDecision');
    const { application, days } = decidedOn(asked, approval, decidedAt);
    const undone = undo(application, {
      days,
      occasion: anOccasion({ now: new Date('2026-11-27T08:00:00.000Z') }),
    });

    expect(asked.application.ladder.map(({ kind }) => kind).slice(0, 2)).toEqual(['remind', 'standIn']);
    expect(undone.application.ladder.map(({ kind }) => kind)).toEqual(['tellCoordinator', 'promise']);
  });

  it('keeps no decision that another approval could be taken for', () => {
    const { decided, act } = undoing(approval, JUST_IN_TIME);
    const undone = standingAfter(decided, act());

    const again = decidedOn(undone, refusal, JUST_IN_TIME);

    expect(again.application.decision).toEqual(refusal);
    expect(again.application.revision).toBe(decided.application.revision + 2);
  });
});
