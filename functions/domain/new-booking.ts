import type { Application, Booking } from '../../schemas/application.ts';
import type { Slot } from '../../schemas/slot.ts';
import type { MessageDraft } from './recipients.ts';

interface NewBooking {
  readonly booking: Booking;
  /** Of a message that carries the calendar entry: sent only as long as the meeting stands. */
  readonly whileBooked: Pick<MessageDraft, 'calendar' | 'onlyWhile'>;
}

/** An agreed time, and its entry for both calendars. */
export function newBooking(
  { id }: Application,
  { slot, place }: { readonly slot: Slot; readonly place: string },
): NewBooking {
  const booking = { slot, place, calendarUid: `${id}@interesseret`, sequence: 0 };
  const calendar = { method: 'REQUEST', sequence: booking.sequence } as const;
  return { booking, whileBooked: { calendar, onlyWhile: ['booked'] } };
}
