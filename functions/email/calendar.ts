import { displayPhone } from '../../schemas/fields/phone-number.ts';
import type { CalendarPart } from '../../schemas/message.ts';
import { bookingOf } from './agreed.ts';
import { applicantMailbox, applicantName } from './applicant.ts';
import { calendarLines } from './calendar-lines.ts';
import type { EmailContext } from './email.ts';
import { type Mailbox, mailbox } from './mailbox.ts';
import { plainLine } from './plain-line.ts';

/** A `text/calendar` part; the part's `method` parameter must equal METHOD in its content. */
export interface Calendar {
  readonly method: CalendarPart['method'];
  readonly content: string;
}

/**
 * One meeting in UTC, for which every client finds the reader's own time without a VTIMEZONE. The
 * organiser is the read mailbox of the organisation, since Outlook throws an organiser's own invitation
 * away; both people have already agreed, so nobody is asked to answer.
 */
export function calendarFor(context: EmailContext, { method, sequence }: CalendarPart): Calendar {
  const { application, settings, consultant, now } = context;
  const { slot, place, calendarUid } = bookingOf(application);
  const content = calendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Interesseret//Interesseret//DA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(calendarUid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(slot.start)}`,
    `DTEND:${utc(slot.end)}`,
    `SUMMARY:${escapeText(plainLine(summary(context), 200))}`,
    `LOCATION:${escapeText(plainLine(place, 300))}`,
    `DESCRIPTION:${escapeText(description(context))}`,
    `ORGANIZER${person(mailbox(settings.sender.name, settings.sender.email))}`,
    attendee(applicantMailbox(context)),
    attendee(mailbox(consultant.name, consultant.email)),
    `STATUS:${method === 'REQUEST' ? 'CONFIRMED' : 'CANCELLED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  return { method, content };
}

function summary(context: EmailContext): string {
  const names = `${applicantName(context)} · ${context.consultant.name}`;
  return { da: `Møde: ${names}`, en: `Meeting: ${names}` }[context.message.language];
}

function description({ application, consultant, message }: EmailContext): string {
  const contact = `${consultant.name}, ${displayPhone(consultant.phone)}, ${consultant.email}`;
  return {
    da: `Reference: ${application.reference}\nKonsulent: ${contact}`,
    en: `Reference: ${application.reference}\nConsultant: ${contact}`,
  }[message.language];
}

function attendee(given: Mailbox): string {
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE${person(given)}`;
}

/** A mailbox holds nothing that could end the quoted name or the address. */
function person({ name, address }: Mailbox): string {
  return `;CN="${name === '' ? address : name}":mailto:${address}`;
}

/** RFC 5545 §3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** `20261201T090000Z`. */
function utc(instant: Date | string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
