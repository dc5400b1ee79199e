import type { Application, Booking } from '../../schemas/application.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Slot } from '../../schemas/slot.ts';
import type { MessageDraft } from './recipients.ts';
import { calendarUidOf, nextSequence } from './tentative-entry.ts';
import { wishersOf } from './wished-times.ts';

interface NewBooking {
  readonly booked: Pick<Application, 'calendar' | 'rivals'> & { readonly booking: Booking };
  /** Of a message that carries the calendar entry: sent only as long as the meeting stands. */
  readonly whileBooked: Pick<MessageDraft, 'calendar' | 'onlyWhile'>;
}

/**
 * An agreed time, and its entry for both calendars: of a provisional one it takes the place. Who else wished
 * for it, without having it held, is a rival from now on and to be told.
 */
export function newBooking(
  application: Application,
  days: readonly CalendarDay[],
  { slot, place }: { readonly slot: Slot; readonly place: string },
): NewBooking {
  const sequence = nextSequence(application);
  const booking = { slot, place, calendarUid: calendarUidOf(application), sequence };
  const rivals = wishersOf(days, slot).filter((id) => id !== application.id);
  return {
    booked: { booking, calendar: { sequence }, ...(rivals.length === 0 ? {} : { rivals }) },
    whileBooked: { calendar: { method: 'REQUEST', sequence }, onlyWhile: ['booked'] },
  };
}
