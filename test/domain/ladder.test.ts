import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copenhagenDate } from '../../functions/domain/danish-time.ts';
import { applicantLadder, decisionLadder } from '../../functions/domain/ladder.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { deadlineAfter, isWorkingDay } from '../../functions/domain/working-days.ts';
import { type LadderRules, ladderSchema } from '../../schemas/settings-rules.ts';
import { hourIn, someClosedDays, someInstant } from './some-times.ts';

/** Tuesday 24 November 2026, 10 o'clock in Copenhagen. */
const FROM = new Date('2026-11-24T09:00:00.000Z');
/** Four working days on, at 16. */
const DECIDE_BY = new Date('2026-11-30T15:00:00.000Z');

const rules = (overrides: Partial<LadderRules> = {}, closedDays: string[] = []) => ({
  ladder: { ...ladderSchema.parse({}), ...overrides },
  closedDays,
});
const wait = { from: FROM, decideBy: DECIDE_BY, canStandIn: true, isExtended: false };
const shortly = (rungs: ReturnType<typeof decisionLadder>) => rungs.map(({ kind, at }) => `${kind} ${at}`);

describe('decisionLadder', () => {
  it('B15 reminds, gives it to a stand-in, tells the coordinator, and keeps the promise, each at its hour', () => {
    expect(shortly(decisionLadder(wait, rules()))).toEqual([
      'remind 2026-11-26T08:00:00.000Z',
      'standIn 2026-11-27T08:00:00.000Z',
      'tellCoordinator 2026-11-30T08:00:00.000Z',
      'promise 2026-11-30T15:00:00.000Z',
    ]);
  });

  it.each([
    ['with a stand-in already', { canStandIn: false }, {}],
    ['by its setting', {}, { standInAfterWorkingDays: 0 }],
  ])('leaves it where it is %s', (_why, told, set) => {
    const kinds = decisionLadder({ ...wait, ...told }, rules(set)).map(({ kind }) => kind);
    expect(kinds).toEqual(['remind', 'tellCoordinator', 'promise']);
  });

  it.each([
    ['the date was moved once', { isExtended: true }, {}],
    ['no date is ever moved', {}, { extensionWorkingDays: 0 }],
  ])('B17 ends with the expiry where %s', (_why, told, set) => {
    expect(decisionLadder({ ...wait, ...told }, rules(set)).at(-1)).toEqual({
      kind: 'expire',
      at: DECIDE_BY.toISOString(),
    });
  });

  it('B13 reminds as often as is set, and on no day twice', () => {
    const often = rules({ remindAfterWorkingDays: [1, 1, 2, 3] });
    const reminders = decisionLadder(wait, often).filter(({ kind }) => kind === 'remind');
    // One working day on, at 9, is 23 hours: that one comes a day later, and falls together with the next.
    expect(reminders.map(({ at }) => at)).toEqual(['2026-11-26T08:00:00.000Z', '2026-11-27T08:00:00.000Z']);
    expect(decisionLadder(wait, rules({ remindAfterWorkingDays: [] })).map(({ kind }) => kind)).not.toContain(
      'remind',
    );
  });

  it('B13 moves what would come within a day to the next working day, rather than leave it out', () => {
    const early = rules({ remindAfterWorkingDays: [1], standInAfterWorkingDays: 1 });
    expect(shortly(decisionLadder(wait, early)).slice(0, 2)).toEqual([
      'remind 2026-11-26T08:00:00.000Z',
      'standIn 2026-11-26T08:00:00.000Z',
    ]);
  });

  it('B14 passes over Christmas and the closed days around it', () => {
    const from = new Date('2026-12-22T12:00:00.000Z');
    const closedDays = ['2026-12-24', '2026-12-31'];
    const decideBy = deadlineAfter({ from, workingDays: 4, hour: 16, closedDays });
    expect(shortly(decisionLadder({ ...wait, from, decideBy }, rules({}, closedDays)))).toEqual([
      'remind 2026-12-28T08:00:00.000Z',
      'standIn 2026-12-29T08:00:00.000Z',
      'tellCoordinator 2026-12-30T08:00:00.000Z',
      'promise 2026-12-30T15:00:00.000Z',
    ]);
  });

  it('B14 keeps the hour of the clock over the change to summer time at Easter', () => {
    const from = new Date('2027-03-24T10:00:00.000Z');
    const decideBy = deadlineAfter({ from, workingDays: 2, hour: 16, closedDays: [] });
    expect(shortly(decisionLadder({ ...wait, from, decideBy }, rules()))).toEqual([
      'remind 2027-03-31T07:00:00.000Z',
      'tellCoordinator 2027-03-31T07:00:00.000Z',
      'promise 2027-03-31T14:00:00.000Z',
    ]);
  });

  const someRules = fc.record({
    hour: fc.integer({ min: 7, max: 16 }),
    remindAfterWorkingDays: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
    standInAfterWorkingDays: fc.integer({ min: 0, max: 12 }),
    tellCoordinatorWorkingDaysBefore: fc.integer({ min: 0, max: 12 }),
    extensionWorkingDays: fc.integer({ min: 0, max: 12 }),
  });
  const someWait = fc.record({
    from: someInstant,
    workingDays: fc.integer({ min: 0, max: 15 }),
    canStandIn: fc.boolean(),
    isExtended: fc.boolean(),
  });

  it('B13 is in order, ends at the deadline, and hurries nobody within a day or off the working days', () => {
    fc.assert(
      fc.property(
        someRules,
        someWait,
        someClosedDays,
        (ladder, { from, workingDays, ...told }, closedDays) => {
          const decideBy = deadlineAfter({ from, workingDays, hour: 16, closedDays });
          const rungs = decisionLadder({ from, decideBy, ...told }, { ladder, closedDays });
          const before = rungs.slice(0, -1);

          expect(rungs.map(({ at }) => at)).toEqual(rungs.map(({ at }) => at).toSorted());
          expect(rungs.at(-1)?.at).toBe(decideBy.toISOString());
          expect(['promise', 'expire']).toContain(rungs.at(-1)?.kind);
          for (const { kind, at } of before) {
            expect(['remind', 'standIn', 'tellCoordinator']).toContain(kind);
            expect(Date.parse(at) - from.getTime()).toBeGreaterThanOrEqual(DAY);
            expect(isWorkingDay(copenhagenDate(at), closedDays)).toBe(true);
            expect(hourIn(at)).toBe(ladder.hour);
          }
          const reminders = before.filter(({ kind }) => kind === 'remind').map(({ at }) => at);
          expect(reminders.length).toBeLessThanOrEqual(ladder.remindAfterWorkingDays.length);
          expect(new Set(reminders).size).toBe(reminders.length);
        },
      ),
    );
  });
});

describe('applicantLadder', () => {
  it('N5 reminds on the working day before, then ends the wait', () => {
    const until = new Date('2026-11-30T15:00:00.000Z');
    expect(shortly(applicantLadder(FROM, until, rules()))).toEqual([
      'remindApplicant 2026-11-27T08:00:00.000Z',
      'lapse 2026-11-30T15:00:00.000Z',
    ]);
  });

  it('B13 reminds nobody within a day', () => {
    const until = new Date('2026-11-26T15:00:00.000Z');
    expect(applicantLadder(FROM, until, rules()).map(({ kind }) => kind)).toEqual(['lapse']);
  });
});
