import { describe, expect, it } from 'vitest';
import { cancel, isCancellable } from '../../../functions/domain/acts/cancel.ts';
import { TransitionRefused } from '../../../functions/domain/errors.ts';
import type { Booking } from '../../../schemas/application.ts';
import { cellsIn, consultant, standingAfter, standingIn, standingSettings, wishes } from '../a-standing.ts';
import { anOccasion } from '../an-occasion.ts';

/** A day before the booked time. */
const LAST_MOMENT = new Date('2026-11-30T09:00:00.000Z');
const TOO_LATE = new Date('2026-11-30T09:00:00.001Z');

function cancelling(now: Date) {
  const standing = standingIn('booked');
  const { application, days } = standing;
  const parties = { consultant: { ...consultant, language: 'en' } as const, settings: standingSettings() };
  return { standing, act: () => cancel(application, parties, { days, occasion: anOccasion({ now }) }) };
}

describe('cancel', () => {
  it('C9 takes the entry out of both calendars by the next sequence', () => {
    const { act } = cancelling(LAST_MOMENT);
    const calendar = { method: 'CANCEL', sequence: 2 };

    const { application, messages } = act();

    expect(application.booking?.sequence).toBe(2);
    expect(messages).toEqual([
      expect.objectContaining({ template: 'cancellation', recipient: 'applicant', language: 'da', calendar }),
      expect.objectContaining({
        template: 'cancellation-notice',
        recipient: 'consultant',
        language: 'en',
        calendar,
      }),
    ]);
  });

  it('frees the time', () => {
    const { standing, act } = cancelling(LAST_MOMENT);

    expect(cellsIn(standing.days)).not.toEqual([]);
    expect(cellsIn(standingAfter(standing, act()).days)).toEqual([]);
  });

  it('C7 is refused once the limit has passed', () => {
    expect(cancelling(TOO_LATE).act).toThrow(TransitionRefused);
  });

  it('B21 tells the timeline which time', () => {
    expect(cancelling(LAST_MOMENT).act().entry.facts).toEqual({ slotId: wishes[0].id });
  });
});

describe('isCancellable', () => {
  const booking: Booking = { slot: wishes[0], place: 'her', calendarUid: 'uid', sequence: 0 };
  const settings = standingSettings();
  const deadlines = { ...settings.deadlines, cancelUntilHours: 0 };

  it('C7 follows the settings', () => {
    const atItsStart = new Date(wishes[0].start);

    expect(isCancellable(booking, { deadlines }, atItsStart)).toBe(true);
    expect(isCancellable(booking, settings, atItsStart)).toBe(false);
  });
});
