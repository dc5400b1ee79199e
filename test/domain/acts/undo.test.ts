import { describe, expect, it } from 'vitest';
import { undo } from '../../../functions/domain/acts/undo.ts';
import { TransitionRefused } from '../../../functions/domain/errors.ts';
import { approval, cellsIn, decidedOn, refusal, standingAfter, standingIn } from '../a-standing.ts';
import { anOccasion, NOW } from '../an-occasion.ts';

const JUST_IN_TIME = new Date('2026-11-24T09:04:59.999Z');
const TOO_LATE = new Date('2026-11-24T09:05:00.000Z');

function undoing(decision: typeof approval | typeof refusal, now: Date) {
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

  it('keeps no decision that another approval could be taken for', () => {
    const { decided, act } = undoing(approval, JUST_IN_TIME);
    const undone = standingAfter(decided, act());

    const again = decidedOn(undone, refusal, JUST_IN_TIME);

    expect(again.application.decision).toEqual(refusal);
    expect(again.application.revision).toBe(decided.application.revision + 2);
  });
});
