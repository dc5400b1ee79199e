import { describe, expect, it } from 'vitest';
import { cancel } from '../../../functions/domain/acts/cancel.ts';
import { loseWish } from '../../../functions/domain/acts/lose-wish.ts';
import { undo } from '../../../functions/domain/acts/undo.ts';
import { hasLostWishes, wishAnew } from '../../../functions/domain/acts/wish-anew.ts';
import { SlotTaken } from '../../../functions/domain/calendar-day.ts';
import { TransitionRefused } from '../../../functions/domain/errors.ts';
import { nextStep } from '../../../functions/domain/next-step.ts';
import { wishersOf } from '../../../functions/domain/wished-times.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import { slotRulesSchema } from '../../../schemas/settings-rules.ts';
import type { Slot } from '../../../schemas/slot.ts';
import { aSlot } from '../a-slot.ts';
import {
  approval,
  cellsIn,
  consultant,
  decidedOn,
  handOver,
  proposal,
  question,
  type Standing,
  settled,
  standingAfter,
  standingIn,
  standingSettings,
  successor,
  wishes,
} from '../a-standing.ts';
import { anOccasion, aTask, NOW } from '../an-occasion.ts';

const unheld = standingSettings({ slots: slotRulesSchema.parse({ holdWishes: false }) });

/** Waits for its decision, and holds nothing. */
function waiting(wished: readonly Slot[] = wishes): Standing {
  return standingIn('awaitingDecision', { settings: unheld, wishes: wished });
}

function beside(standing: Standing, { days }: Standing): Standing {
  const isReplaced = (day: CalendarDay) => days.some(({ date }) => date === day.date);
  return { ...standing, days: [...standing.days.filter((day) => !isReplaced(day)), ...days] };
}

/** The days as a rival with the same wishes left them, under another application. */
function booked(rival: Standing): Standing {
  const first = waiting([wishes[0]]);
  const noted = first.days.map((day) => {
    const other = rival.days.find(({ date }) => date === day.date);
    const wished = [...(other?.wished ?? [])].map(({ slot, by }) =>
      slot.id === wishes[0].id ? { slot, by: [...by, first.application.id] } : { slot, by },
    );
    return { ...day, wished };
  });
  return settled(decidedOn({ ...first, days: noted }, approval));
}

const losing = ({ application, days }: Standing) => loseWish(application, { days, occasion: aTask() });

describe('a request that holds nothing', () => {
  it('C4 takes no cell, and has no provisional entry', () => {
    const { application, days, changes } = waiting();

    expect(cellsIn(days)).toEqual([]);
    expect(wishersOf(days, wishes[0])).toEqual([application.id]);
    expect(changes.at(-1)?.messages.every(({ calendar }) => calendar === undefined)).toBe(true);
  });

  it('C4 keeps its wishes through a question, and through what is undone', () => {
    const asked = settled(decidedOn(waiting(), question));
    const approved = decidedOn(waiting(), approval);
    const undone = standingAfter(
      approved,
      undo(approved.application, { days: approved.days, occasion: anOccasion() }),
    );

    for (const { application, days } of [asked, undone]) {
      expect(cellsIn(days)).toEqual([]);
      expect(wishes.map((slot) => wishersOf(days, slot))).toEqual(wishes.map(() => [application.id]));
    }
  });

  it('C4 leaves no wish behind that nobody has any more', () => {
    const proposed = settled(decidedOn(waiting(), proposal));
    const handedOver = settled(decidedOn(waiting(), handOver), { successor, settings: unheld });
    const theirs = handedOver.days.filter(({ consultantId }) => consultantId !== consultant.id);

    expect(proposed.days.flatMap(({ wished = [] }) => wished)).toEqual([]);
    expect(wishes.flatMap((slot) => wishersOf(handedOver.days, slot))).toEqual([]);
    expect(theirs.flatMap(({ wished = [] }) => wished)).toHaveLength(3);
    expect(cellsIn(theirs)).toEqual([]);
  });
});

describe('a booking', () => {
  it('C4 knows as rivals those alone who wished for its time, and their telling is due at once', () => {
    const rival = waiting();
    const { application, days } = booked(rival);

    expect(application.rivals).toEqual([rival.application.id]);
    expect(application.dueAt).toBe(NOW.toISOString());
    expect(nextStep(application, NOW)).toBe('tellRivals');
    expect(wishersOf(days, wishes[0])).toEqual([rival.application.id]);
  });

  it('has none where times are held', () => {
    expect(standingIn('booked').application.rivals).toBeUndefined();
  });

  it('C4 that is cancelled before they are told leaves them their wish', () => {
    const rival = waiting();
    const { application, days } = booked(rival);
    const settings = standingSettings();
    const change = cancel(application, { consultant, settings }, { days, occasion: anOccasion() });
    const doubted = beside(rival, standingAfter({ application, days, changes: [] }, change));

    expect(change.application.rivals).toBeUndefined();
    expect(losing(doubted).application.wishes).toEqual(wishes);
    expect(losing(doubted).messages).toEqual([]);
  });
});

describe('loseWish', () => {
  it('C4 drops what others have booked, and tells nobody while a wish is left', () => {
    const rival = waiting();
    const { application, messages, days } = losing(beside(rival, booked(rival)));

    expect(application.wishes).toEqual(wishes.slice(1));
    expect(application.lostWishes).toEqual([wishes[0]]);
    expect(messages).toEqual([]);
    expect(wishersOf(days, wishes[0])).toEqual([]);
  });

  it('C4 asks a company for new wishes when the last one is gone', () => {
    const rival = waiting([wishes[0]]);
    const { application, messages } = losing(beside(rival, booked(rival)));

    expect(application.wishes).toEqual([]);
    expect(messages).toMatchObject([
      { template: 'wish-lost', recipient: 'applicant', onlyWhile: ['awaitingDecision'] },
    ]);
    expect(hasLostWishes(application, NOW)).toBe(true);
  });

  it('C4 tells nobody of a loss where its wishes have only passed', () => {
    const { application, days } = waiting([wishes[0]]);
    const occasion = aTask(new Date(wishes[0].start));
    const change = loseWish({ ...application, wishesInDoubt: true }, { days, occasion });

    expect(change.messages).toEqual([]);
    expect(change.application.lostWishes).toBeUndefined();
  });

  it('comes as soon as a decision is awaited again, and only once', () => {
    const rival = waiting();
    const doubted = { ...rival.application, wishesInDoubt: true } as const;

    expect(nextStep(doubted, NOW)).toBe('loseWish');
    expect(nextStep({ ...doubted, status: 'awaitingAnswer' }, NOW)).toBe('await');
    expect(losing({ ...rival, application: doubted }).application.wishesInDoubt).toBeUndefined();
  });
});

describe('wishAnew', () => {
  const anew = (standing: Standing, chosen: readonly Slot[]) =>
    wishAnew(standing.application, { consultant, wishes: chosen }, { ...standing, occasion: anOccasion() });

  function lost(): Standing {
    const rival = waiting([wishes[0]]);
    const before = beside(rival, booked(rival));
    return standingAfter(before, losing(before));
  }

  it('C4 gives the consultant something to approve again, by the same deadline', () => {
    const standing = lost();
    const { application, messages, days } = anew(standing, [wishes[1]]);

    expect(application.wishes).toEqual([wishes[1]]);
    expect(application.lostWishes).toBeUndefined();
    expect(application.decideBy).toBe(standing.application.decideBy);
    expect(messages).toMatchObject([{ template: 'new-wishes', recipient: 'consultant' }]);
    expect(wishersOf(days, wishes[1])).toEqual([application.id]);
  });

  it('C6 is refused for a time that somebody has, and while a wish is left', () => {
    expect(() => anew(lost(), [aSlot('09:00')])).toThrow(SlotTaken);
    expect(() => anew(waiting(), [wishes[1]])).toThrow(TransitionRefused);
  });
});
