import type { Application } from '../../schemas/application.ts';
import { displayPhone } from '../../schemas/fields/phone-number.ts';
import type { CalendarPart } from '../../schemas/message.ts';
import type { Slot } from '../../schemas/slot.ts';
import type { Text } from '../../schemas/text.ts';
import { calendarUidOf } from '../domain/tentative-entry.ts';
import { bookingOf } from './agreed.ts';
import { applicantMailbox, applicantName } from './applicant.ts';
import { same } from './blocks.ts';
import { calendarLines } from './calendar-lines.ts';
import type { EmailContext } from './email.ts';
import { type Mailbox, mailbox } from './mailbox.ts';
import { slotText } from './moments.ts';
import { plainLine } from './plain-line.ts';

/** A `text/calendar` part; the part's `method` parameter must equal METHOD in its content. */
export interface Calendar {
  readonly method: CalendarPart['method'];
  readonly content: string;
}

/** What tells one entry from another. */
interface Entry {
  readonly uid: string;
  /** Property lines. */
  readonly times: readonly string[];
  readonly summary: Text;
  readonly place?: string;
  readonly about: readonly Text[];
  readonly people: readonly string[];
  readonly status: 'CONFIRMED' | 'TENTATIVE';
}

/**
 * One entry in UTC, for which every client finds the reader's own time without a VTIMEZONE. The
 * organiser is the read mailbox of the organisation, since Outlook throws an organiser's own invitation
 * away; nobody is asked to answer.
 */
export function calendarFor(context: EmailContext, { method, sequence, tentative }: CalendarPart): Calendar {
  const { settings, now, message } = context;
  const { language } = message;
  const entry = tentative === undefined ? meeting(context) : provisional(context, tentative);
  const content = calendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Interesseret//Interesseret//DA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(now)}`,
    ...entry.times,
    `SUMMARY:${escapeText(plainLine(entry.summary[language], 200))}`,
    ...(entry.place === undefined ? [] : [`LOCATION:${escapeText(plainLine(entry.place, 300))}`]),
    `DESCRIPTION:${escapeText(entry.about.map((line) => line[language]).join('\n'))}`,
    `ORGANIZER${person(mailbox(settings.sender.name, settings.sender.email))}`,
    ...entry.people,
    `STATUS:${method === 'REQUEST' ? entry.status : 'CANCELLED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  return { method, content };
}

/** Both people have agreed to it already. */
function meeting(context: EmailContext): Entry {
  const { application, consultant } = context;
  const { slot, place, calendarUid } = bookingOf(application);
  const names = `${applicantName(context)} · ${consultant.name}`;
  const contact = `${consultant.name}, ${displayPhone(consultant.phone)}, ${consultant.email}`;
  return {
    uid: calendarUid,
    times: startAndEnd(slot),
    summary: { da: `Møde: ${names}`, en: `Meeting: ${names}` },
    place,
    about: [reference(application), { da: `Konsulent: ${contact}`, en: `Consultant: ${contact}` }],
    people: [
      attendee(applicantMailbox(context), 'ACCEPTED'),
      attendee(mailbox(consultant.name, consultant.email), 'ACCEPTED'),
    ],
    status: 'CONFIRMED',
  };
}

/** Clients that do not know RDATE show the first wish alone; all of them stand in the description. */
function provisional(context: EmailContext, slots: readonly Slot[]): Entry {
  const { application, consultant } = context;
  const [first, ...others] = slots;
  if (first === undefined) {
    throw new Error(`Application ${application.id} has no wished times to write about`);
  }
  const periods = others.map(({ start, end }) => `${utc(start)}/${utc(end)}`).join(',');
  const name = applicantName(context);
  return {
    uid: calendarUidOf(application),
    times: [...startAndEnd(first), ...(periods === '' ? [] : [`RDATE;VALUE=PERIOD:${periods}`])],
    summary: { da: `Foreløbigt: ${name}`, en: `Tentative: ${name}` },
    about: [...undecided, ...slots.map(slotText), reference(application)],
    people: [attendee(mailbox(consultant.name, consultant.email), 'TENTATIVE')],
    status: 'TENTATIVE',
  };
}

const undecided: readonly Text[] = [
  {
    da: 'Tiderne er holdt fri, til du har svaret på siden. Et svar her i kalenderen afgør intet.',
    en: 'The times are kept free until you have answered on the page. An answer here decides nothing.',
  },
];

function startAndEnd({ start, end }: Slot): readonly string[] {
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`];
}

function reference({ reference: value }: Application): Text {
  return same(`Reference: ${value}`);
}

function attendee(given: Mailbox, status: 'ACCEPTED' | 'TENTATIVE'): string {
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${status};RSVP=FALSE${person(given)}`;
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
