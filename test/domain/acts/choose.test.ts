import { describe, expect, it } from 'vitest';
import { choose, proposedSlots } from '../../../functions/domain/acts/choose.ts';
import { TransitionRefused } from '../../../functions/domain/errors.ts';
import {
  cellsIn,
  consultant,
  proposal,
  proposals,
  standingAfter,
  standingIn,
  wishes,
} from '../a-standing.ts';
import { anOccasion, NOW } from '../an-occasion.ts';

function choosing(slotId: string, now = NOW) {
  const standing = standingIn('awaitingChoice');
  const { application, days } = standing;
  const change = choose(
    application,
    { consultant, slotId },
    { days, occasion: anOccasion({ now, actor: { role: 'applicant' } }) },
  );
  return { change, standing };
}

describe('choose', () => {
  it('N6 books one of the proposed times at once, at the place that was proposed', () => {
    const { application } = choosing(proposals[1].id).change;

    expect(application).toMatchObject({
      status: 'booked',
      ladder: [],
      booking: { slot: proposals[1], place: proposal.place, sequence: 2 },
    });
    expect(application.chooseBy).toBeUndefined();
    expect(application.dueAt).toBeUndefined();
  });

  it('C6 frees the other times', () => {
    const { change, standing } = choosing(proposals[1].id);

    expect(cellsIn(standingAfter(standing, change).days)).toEqual([
      '2026-12-03T10:00Z booking',
      '2026-12-03T10:15Z booking',
      '2026-12-03T10:30Z booking',
      '2026-12-03T10:45Z booking',
    ]);
  });

  it('C9 invites both sides', () => {
    // Before it came the provisional entry of the wishes, and its end.
    const invitation = { calendar: { method: 'REQUEST', sequence: 2 }, onlyWhile: ['booked'] };

    expect(choosing(proposals[0].id).change.messages).toEqual([
      expect.objectContaining({ template: 'confirmation', recipient: 'applicant', ...invitation }),
      expect.objectContaining({ template: 'choice-notice', recipient: 'consultant', ...invitation }),
    ]);
  });

  it('N6 refuses what was not proposed, also what was wished for', () => {
    expect(() => choosing(wishes[0].id)).toThrow(TransitionRefused);
    expect(() => choosing('')).toThrow(TransitionRefused);
  });

  it('N6 refuses a time from the instant at which it begins', () => {
    const begun = new Date(proposals[0].start);

    expect(() => choosing(proposals[0].id, begun)).toThrow(TransitionRefused);
    expect(choosing(proposals[0].id, new Date(begun.getTime() - 1)).change.application.status).toBe('booked');
  });
});

describe('proposedSlots', () => {
  it('are there only while the company is to choose', () => {
    expect(proposedSlots(standingIn('awaitingChoice').application, NOW)).toEqual(proposals);
    expect(proposedSlots(standingIn('awaitingDecision').application, NOW)).toEqual([]);
    expect(proposedSlots(choosing(proposals[0].id).change.application, NOW)).toEqual([]);
  });
});
