import type { Application, Booking } from '../../schemas/application.ts';
import type { Slot } from '../../schemas/slot.ts';
import type { MessageDraft } from './recipients.ts';
import { calendarUidOf, nextSequence } from './tentative-entry.ts';

interface NewBooking {
  readonly booked: Pick<Application, 'calendar'> & { readonly booking: Booking };
  /** Of a message that carries the calendar entry: sent only as long as the meeting stands. */
  readonly whileBooked: Pick<MessageDraft, 'calendar' | 'onlyWhile'>;
}

/** An agreed time, and its entry for both calendars: of a provisional one it takes the place. */
export function newBooking(
  application: Application,
  { slot, place }: { readonly slot: Slot; readonly place: string },
): NewBooking {
  const sequence = nextSequence(application);
  const booking = { slot, place, calendarUid: calendarUidOf(application), sequence };
  return {
    booked: { booking, calendar: { sequence } },
    whileBooked: { calendar: { method: 'REQUEST', sequence }, onlyWhile: ['booked'] },
  };
}
