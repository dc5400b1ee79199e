import { describe, expect, it } from 'vitest';
import { passOn, reassign, type Successor, settleHandOver } from '../../../functions/domain/acts/hand-on.ts';
import { holdSlots } from '../../../functions/domain/calendar-day.ts';
import type { Change } from '../../../functions/domain/change.ts';
import { sameTimesOf } from '../../../functions/domain/same-times.ts';
import {
  cellsIn,
  colleague,
  consultant,
  decidedOn,
  handOver,
  refusal,
  type Standing,
  standingAfter,
  standingIn,
  standingSettings,
  successor,
  wishes,
} from '../a-standing.ts';
import { anId, aTask, NOW } from '../an-occasion.ts';

const parties = { consultant, settings: standingSettings(), successor };

const ways: Readonly<Record<string, (to?: Successor) => { before: Standing; change: Change }>> = {
  settleHandOver: (to = successor) => {
    const before = decidedOn(standingIn('awaitingDecision'), handOver);
    return { before, change: settleHandOver(before.application, { ...parties, successor: to }, by(before)) };
  },
  passOn: (to = successor) => {
    const before = decidedOn(standingIn('awaitingDecision'), refusal);
    return { before, change: passOn(before.application, { ...parties, successor: to }, by(before)) };
  },
  reassign: (to = successor) => {
    const before = standingIn('awaitingDecision');
    const handing = { ...parties, successor: to, why: 'silent' } as const;
    return { before, change: reassign(before.application, handing, by(before)) };
  },
};

const by = ({ days }: Standing) => ({ days, occasion: aTask() });
const way = (name: string, to?: Successor) => ways[name]?.(to) as { before: Standing; change: Change };

describe.each(Object.keys(ways))('%s', (name) => {
  it('B16 gives it to the other, whose link alone works from now on', () => {
    const { before, change } = way(name);

    expect(change.application).toMatchObject({
      status: 'awaitingDecision',
      consultantId: colleague.id,
      assignedAt: NOW.toISOString(),
      passedBy: ['mette'],
      linkVersions: { applicant: 1, consultant: before.application.linkVersions.consultant + 1 },
    });
    expect(change.application.decision).toBeUndefined();
    expect(change.application.pendingAct).toBeUndefined();
  });

  it('B14 keeps the date that the company was promised', () => {
    const { before, change } = way(name);

    expect(change.application.decideBy).toBe(before.application.decideBy);
    expect(change.application.ladder.at(-1)).toEqual({ kind: 'promise', at: before.application.decideBy });
  });

  it('B13 leaves no second stand-in', () => {
    expect(way(name).change.application.ladder.map(({ kind }) => kind)).not.toContain('standIn');
  });

  it('B16 moves the held times over to the other’s calendar', () => {
    const { before, change } = way(name);
    const { days } = standingAfter(before, change);

    expect(change.application.wishes).toEqual(sameTimesOf(wishes, colleague));
    expect(cellsIn(days.filter(({ consultantId }) => consultantId === 'mette'))).toEqual([]);
    expect(cellsIn(days.filter(({ consultantId }) => consultantId === colleague.id))).toHaveLength(12);
  });

  it('B16 drops the times that the other has given to somebody else', () => {
    const busy = { applicationId: anId(), now: NOW, dailyCap: 6 };
    const taken = holdSlots([], sameTimesOf([wishes[0]], colleague), busy);
    const { change } = way(name, { consultant: colleague, days: taken });

    expect(change.application.wishes).toEqual(sameTimesOf(wishes.slice(1), colleague));
    const others = change.days.flatMap((day) => Object.values(day.cells));
    expect(others.filter(({ applicationId }) => applicationId === busy.applicationId)).toHaveLength(4);
  });

  it('B21 tells the timeline from whom, to whom, with which times', () => {
    expect(way(name).change.entry.facts).toEqual({
      from: 'mette',
      to: colleague.id,
      slotIds: sameTimesOf(wishes, colleague).map(({ id }) => id),
      ...whyOf[name],
    });
  });
});

/** A colleague who was chosen needs no reason. */
const whyOf: Readonly<Record<string, object>> = { reassign: { why: 'silent' }, passOn: { why: 'noTime' } };

describe('who hears of it', () => {
  const told = (name: string) =>
    way(name).change.messages.map(({ template, recipient, consultantId = '' }) =>
      [template, recipient, consultantId].join(' ').trim(),
    );
  const both = [`request consultant ${colleague.id}`, 'handed-on consultant mette'];

  it.each(['settleHandOver', 'reassign'])('B16 is the company too, by %s', (name) => {
    expect(told(name)).toEqual([...both, 'new-consultant applicant']);
  });

  it('B16 is the company only as long as it waits for who has it now', () => {
    const last = way('settleHandOver').change.messages.at(-1);

    expect(last).toMatchObject({ template: 'new-consultant', onlyWhile: ['awaitingDecision'] });
  });

  it('N7 is not the company where time was lacking', () => {
    expect(told('passOn')).toEqual(both);
  });
});

describe('what goes with it', () => {
  it('B16 is the note of who hands over, and how it came', () => {
    expect(way('settleHandOver').change.application.handedOn).toEqual({ from: 'mette', note: handOver.note });
    expect(way('reassign').change.application.handedOn).toEqual({ from: 'mette', why: 'silent' });
  });
});
