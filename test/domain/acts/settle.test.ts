import { describe, expect, it } from 'vitest';
import { settle } from '../../../functions/domain/acts/settle.ts';
import { TransitionRefused } from '../../../functions/domain/errors.ts';
import {
  approval,
  cellsIn,
  consultant,
  decidedOn,
  handOver,
  refusal,
  type Standing,
  standingAfter,
  standingIn,
  standingSettings,
  successor,
  unfitting,
  wishes,
} from '../a-standing.ts';
import { aTask } from '../an-occasion.ts';

const inEnglish = { ...consultant, language: 'en' } as const;

function settled(decided: Standing) {
  const { application, days } = decided;
  return settle(
    application,
    { consultant: inEnglish, settings: standingSettings() },
    { days, occasion: aTask() },
  );
}

const approved = () => decidedOn(standingIn('awaitingDecision'), approval);
const declined = () => decidedOn(standingIn('awaitingDecision'), refusal);

describe('settle of an approval', () => {
  it('books what was approved and keeps the decision', () => {
    const { application } = settled(approved());

    expect(application.status).toBe('booked');
    expect(application.decision).toEqual(approval);
    expect(application.pendingAct).toBeUndefined();
    expect(application.booking).toEqual({
      slot: wishes[0],
      place: approval.place,
      calendarUid: `${application.id}@interesseret`,
      sequence: 1,
    });
  });

  it('C6 books the one time for good and frees the other wishes', () => {
    const decided = approved();

    expect(cellsIn(standingAfter(decided, settled(decided)).days)).toEqual([
      '2026-12-01T09:00Z booking',
      '2026-12-01T09:15Z booking',
      '2026-12-01T09:30Z booking',
      '2026-12-01T09:45Z booking',
    ]);
  });

  it('C9 invites both sides, each in their language, while it is booked', () => {
    const { application, messages } = settled(approved());
    const invitation = { calendar: { method: 'REQUEST', sequence: 1 }, onlyWhile: ['booked'] };

    expect(messages).toEqual([
      expect.objectContaining({
        ...invitation,
        template: 'confirmation',
        recipient: 'applicant',
        language: application.language,
      }),
      expect.objectContaining({
        ...invitation,
        template: 'decision-receipt',
        recipient: 'consultant',
        consultantId: 'mette',
        language: 'en',
      }),
    ]);
  });

  it('B21 tells the timeline which time', () => {
    const { entry } = settled(approved());

    expect(entry).toMatchObject({ act: 'settleApproval', facts: { slotId: wishes[0].id } });
  });
});

describe('settle of a refusal', () => {
  it('frees every wish', () => {
    const decided = declined();

    expect(cellsIn(standingAfter(decided, settled(decided)).days)).toEqual([]);
  });

  it('B19 tells the company, and the consultant what was recorded', () => {
    const { application, messages } = settled(declined());

    expect(application.status).toBe('declined');
    expect(application.pendingAct).toBeUndefined();
    expect(messages.map(({ template, recipient }) => [template, recipient])).toEqual([
      ['decline', 'applicant'],
      ['decision-receipt', 'consultant'],
    ]);
  });
});

describe('settle of a refusal for lack of time', () => {
  const lastInstant = (extensions: number) => {
    const decided = declined();
    const application = { ...decided.application, extensions };
    const settling = { consultant, settings: standingSettings(), successor };
    const now = new Date(application.decideBy);
    return settle(application, settling, { days: decided.days, occasion: aTask(now) }).application;
  };

  it('N7 asks the next one also in the last instant, where the date can still be moved', () => {
    expect(lastInstant(0)).toMatchObject({ status: 'awaitingDecision', consultantId: 'bo' });
  });

  it('N7 declines where the next one would have no time at all', () => {
    expect(lastInstant(1)).toMatchObject({ status: 'declined', consultantId: 'mette' });
  });
});

describe('settle', () => {
  it.each([approval, unfitting])('leaves nothing that happens by itself after $kind', (decision) => {
    expect(settled(decidedOn(standingIn('awaitingDecision'), decision)).application.ladder).toEqual([]);
  });

  it('B16 is refused where nobody takes over what was handed over', () => {
    expect(() => settled(decidedOn(standingIn('awaitingDecision'), handOver))).toThrow(TransitionRefused);
  });

  it('is refused where nothing was decided', () => {
    expect(() => settled(standingIn('awaitingDecision'))).toThrow(TransitionRefused);
  });
});
