import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copenhagenDate } from '../../functions/domain/danish-time.ts';
import { deadlineMoved } from '../../functions/domain/resumed-deadline.ts';
import { deadlineAfter, isWorkingDay } from '../../functions/domain/working-days.ts';
import { deadlinesSchema } from '../../schemas/settings-rules.ts';
import { question } from './a-standing.ts';
import { someClosedDays, someInstant } from './some-times.ts';

const settings = (closedDays: string[] = []) => ({ deadlines: deadlinesSchema.parse({}), closedDays });
interface Stop {
  readonly asked: string;
  readonly answered: string;
  readonly closedDays?: string[];
}

function moved(decideBy: string, { asked, answered, closedDays = [] }: Stop): string {
  const application = { decideBy, decision: { ...question, decidedAt: asked } };
  return deadlineMoved(application, settings(closedDays), new Date(answered)).toISOString();
}

describe('deadlineMoved', () => {
  it('N5 moves by the working days for which it stood still', () => {
    const stop = { asked: '2026-11-24T09:00:00.000Z', answered: '2026-11-26T10:00:00.000Z' };
    expect(moved('2026-11-30T15:00:00.000Z', stop)).toBe('2026-12-02T15:00:00.000Z');
  });

  it('N5 stays where the answer came on the same day', () => {
    const stop = { asked: '2026-11-24T09:00:00.000Z', answered: '2026-11-24T13:00:00.000Z' };
    expect(moved('2026-11-30T15:00:00.000Z', stop)).toBe('2026-11-30T15:00:00.000Z');
  });

  it('N5 counts no weekend, holiday or closed day', () => {
    const stop = { asked: '2026-12-23T09:00:00.000Z', answered: '2026-12-28T10:00:00.000Z' };
    expect(moved('2026-12-28T15:00:00.000Z', { ...stop, closedDays: ['2026-12-24'] })).toBe(
      '2026-12-29T15:00:00.000Z',
    );
  });

  it('N5 leaves a working day at least, also where the deadline has passed meanwhile', () => {
    const stop = { asked: '2026-11-24T14:50:00.000Z', answered: '2026-11-24T20:00:00.000Z' };
    expect(moved('2026-11-24T15:00:00.000Z', stop)).toBe('2026-11-25T15:00:00.000Z');
  });

  it('N5 is never sooner than it was, whatever the hour of deadlines has become', () => {
    const { deadlines } = settings();
    const decision = { ...question, decidedAt: '2026-11-24T09:00:00.000Z' };
    const decideBy = '2026-11-30T15:00:00.000Z';
    const now = new Date('2026-11-24T10:00:00.000Z');
    const earlier = { deadlines: { ...deadlines, decisionHour: 10 }, closedDays: [] };
    expect(deadlineMoved({ decideBy, decision }, earlier, now).toISOString()).toBe(decideBy);
  });

  it('N5 is a working day, never before the old one nor before a fresh start gives', () => {
    const someStops = fc.record({
      assigned: someInstant,
      workingDays: fc.integer({ min: 1, max: 20 }),
      askedAfter: fc.integer({ min: 0, max: 30 * 24 * 3600 }),
      answeredAfter: fc.integer({ min: 0, max: 40 * 24 * 3600 }),
    });
    fc.assert(
      fc.property(someStops, someClosedDays, (stop, closedDays) => {
        const { deadlines } = settings();
        const hour = deadlines.decisionHour;
        const decideBy = deadlineAfter({
          from: stop.assigned,
          workingDays: stop.workingDays,
          hour,
          closedDays,
        });
        const asked = new Date(stop.assigned.getTime() + stop.askedAfter * 1000);
        const now = new Date(asked.getTime() + stop.answeredAfter * 1000);
        const fresh = deadlineAfter({
          from: now,
          workingDays: deadlines.resumedWorkingDays,
          hour,
          closedDays,
        });
        const decision = { ...question, decidedAt: asked.toISOString() };

        const resumed = deadlineMoved(
          { decideBy: decideBy.toISOString(), decision },
          { deadlines, closedDays },
          now,
        );

        expect(resumed.getTime()).toBeGreaterThanOrEqual(Math.max(decideBy.getTime(), fresh.getTime()));
        expect(isWorkingDay(copenhagenDate(resumed), closedDays)).toBe(true);
      }),
    );
  });
});
