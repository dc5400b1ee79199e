import type { Application, Booking } from '../../../schemas/application.ts';
import type { Settings } from '../../../schemas/settings.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import { TransitionRefused } from '../errors.ts';
import type { Parties, Setting } from '../parties.ts';
import { toApplicant, toConsultant } from '../recipients.ts';
import { HOUR } from '../time-units.ts';

/** Whether the company may still cancel by link; later it has to call. */
export function isCancellable(booking: Booking, settings: Pick<Settings, 'deadlines'>, now: Date): boolean {
  return now.getTime() <= Date.parse(booking.slot.start) - settings.deadlines.cancelUntilHours * HOUR;
}

/**
 * The company cancels an agreed time: the slot is free again, and the entry leaves both calendars by the
 * next SEQUENCE (RFC 5546 §3.2.5). Rivals who have not been told have lost nothing.
 */
export function cancel(
  application: Application,
  { consultant, settings }: Parties,
  { days, occasion }: Setting,
): Change {
  const { booking, rivals: _spared, ...rest } = application;
  if (booking === undefined || !isCancellable(booking, settings, occasion.now)) {
    throw new TransitionRefused(application, 'cancel');
  }
  const sequence = booking.sequence + 1;
  const calendar = { method: 'CANCEL', sequence } as const;
  return changeBy(
    { act: 'cancel', from: application },
    {
      application: { ...rest, booking: { ...booking, sequence }, calendar: { sequence } },
      facts: { slotId: booking.slot.id },
      messages: [
        toApplicant(application, 'cancellation', { calendar }),
        toConsultant(consultant, 'cancellation-notice', { calendar }),
      ],
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
