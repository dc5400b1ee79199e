import { describe, expect, it } from 'vitest';
import { decide } from '../../../functions/domain/acts/decide.ts';
import { holdSlots, SlotTaken } from '../../../functions/domain/calendar-day.ts';
import { verifyChain } from '../../../functions/domain/timeline.ts';
import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import { aSlot } from '../a-slot.ts';
import {
  approval,
  cellsIn,
  consultant,
  proposal,
  refusal,
  standingAfter,
  standingIn,
  standingSettings,
} from '../a-standing.ts';
import { anId, anOccasion, NOW } from '../an-occasion.ts';

function decideOn(
  decision: RecordedDecision,
  { standing = standingIn('awaitingDecision'), undoSeconds = 300, now = NOW } = {},
) {
  const settings = standingSettings();
  const deadlines = { ...settings.deadlines, undoSeconds };
  const deciding = { decision, consultant, settings: { ...settings, deadlines } };
  return decide(standing.application, deciding, { days: standing.days, occasion: anOccasion({ now }) });
}

describe('decide', () => {
  it.each([approval, refusal])('N2 $kind sends nothing yet and can be undone for so long', (decision) => {
    const { application, messages } = decideOn(decision, { undoSeconds: 10 });

    expect(application.decision).toEqual(decision);
    expect(application.pendingAct).toEqual({
      from: 'awaitingDecision',
      undoUntil: '2026-11-24T09:00:10.000Z',
    });
    expect(messages).toEqual([]);
  });

  it('N2 can be undone no longer than the deadline, which stands', () => {
    const standing = standingIn('awaitingDecision');
    const deadline = Date.parse(standing.application.decideBy);
    const undoUntil = (now: Date) => decideOn(refusal, { standing, now }).application.pendingAct?.undoUntil;

    expect(undoUntil(new Date(deadline - 300_000))).toBe(standing.application.decideBy);
    expect(undoUntil(new Date(deadline - 1000))).toBe(standing.application.decideBy);
    expect(undoUntil(new Date(deadline + 1000))).toBe(new Date(deadline + 1000).toISOString());
  });

  it('N6 lets a consultant propose more on a day than companies can wish for', () => {
    const { application, days } = standingIn('awaitingDecision');
    const other = aSlot('12:00', { start: '2026-12-03T12:00:00.000Z', end: '2026-12-03T13:00:00.000Z' });
    const full = holdSlots([], [other], { applicationId: anId(), now: NOW, dailyCap: 6 });
    const deciding = {
      decision: proposal,
      consultant: { ...consultant, dailyCap: 1 },
      settings: standingSettings(),
    };
    const setting = { days: [...days, ...full], occasion: anOccasion() };

    expect(decide(application, deciding, setting).application.status).toBe('decided');
  });

  it('C3 takes the approved time again, so that it cannot lapse before it is booked', () => {
    const standing = standingIn('awaitingDecision');

    const decided = standingAfter(standing, decideOn(approval, { standing }));

    expect(cellsIn(decided.days).filter((cell) => !cell.includes('until'))).toEqual([
      '2026-12-01T09:00Z hold',
      '2026-12-01T09:15Z hold',
      '2026-12-01T09:30Z hold',
      '2026-12-01T09:45Z hold',
    ]);
    expect(cellsIn(decided.days)).toHaveLength(cellsIn(standing.days).length);
  });

  it('leaves all holds alone when it declines', () => {
    expect(decideOn(refusal).days).toEqual([]);
  });

  it('refuses a time that has lapsed and is now another’s', () => {
    const standing = standingIn('awaitingDecision', { wishes: [approval.slot] });
    const rival = standingIn('submitted', { wishes: [approval.slot] });

    expect(() => decideOn(approval, { standing: { ...standing, days: rival.days } })).toThrow(SlotTaken);
  });

  it('B11 tells the timeline codes, and of words only commitments', () => {
    const standing = standingIn('awaitingDecision');
    const { entry, texts } = decideOn(approval, { standing });

    expect(entry.facts).toEqual({ undoUntil: '2026-11-24T09:05:00.000Z', slotId: approval.slot.id });
    expect(Object.keys(entry.commitments)).toEqual(['place', 'message', 'note']);
    expect(texts.map(({ name, text }) => [name, text])).toEqual([
      ['place', approval.place],
      ['message', approval.message],
      ['note', approval.note],
    ]);
    expect(JSON.stringify(entry)).not.toContain(approval.note);
    expect(verifyChain([...standing.changes.map((change) => change.entry), entry], texts).ok).toBe(true);
  });

  it('B11 tells the timeline why it was declined', () => {
    const { entry, texts } = decideOn(refusal);

    expect(entry.facts['reason']).toBe('no-capacity');
    expect(texts).toEqual([]);
  });
});
