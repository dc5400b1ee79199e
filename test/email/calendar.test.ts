import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import type { CalendarPart, Message } from '../../schemas/message.ts';
import { aSlot } from './a-slot.ts';
import { APPLICATION_ID, anEmailContext, provisional } from './an-email-context.ts';

const REQUEST: CalendarPart = { method: 'REQUEST', sequence: 0 };
const CANCEL: CalendarPart = { method: 'CANCEL', sequence: 1 };

describe('calendar part', () => {
  it('C9 is a meeting request with what RFC 5546 §3.2.2 requires', () => {
    const { calendar, event } = eventOf('confirmation', REQUEST);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Interesseret//Interesseret//DA');
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(propertiesOf(event)).toEqual({
      uid: `${APPLICATION_ID}@example.org`,
      sequence: 0,
      dtstamp: '2026-11-24T09:00:00Z',
      dtstart: '2026-12-01T09:00:00Z',
      dtend: '2026-12-01T10:00:00Z',
      summary: 'Møde: Bageriet Hansen ApS · Anne Holm',
      location: 'Nygade 1, 2100 København Ø',
      description: 'Reference: RG-7K3M-42Q\nKonsulent: Anne Holm, 60 70 80 90, anne@example.org',
      organizer: 'mailto:post@example.org',
      attendee: ['mailto:mette@bageriet.example', 'mailto:anne@example.org'],
      status: 'CONFIRMED',
      transp: 'OPAQUE',
    });
  });

  it('C9 asks neither of the two for an answer, since both have agreed', () => {
    const attendees = eventOf('confirmation', REQUEST).event.getAllProperties('attendee');
    expect(attendees.map((attendee) => attendee.toJSON()[1])).toEqual([
      {
        cutype: 'INDIVIDUAL',
        role: 'REQ-PARTICIPANT',
        partstat: 'ACCEPTED',
        rsvp: 'FALSE',
        cn: 'Mette Hansen',
      },
      { cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT', partstat: 'ACCEPTED', rsvp: 'FALSE', cn: 'Anne Holm' },
    ]);
  });

  it('C9 gives the consultant the same entry as the applicant', () => {
    const toApplicant = eventOf('confirmation', REQUEST).event.toString();
    expect(eventOf('decision-receipt', REQUEST).event.toString()).toBe(toApplicant);
  });

  it('C9 cancels under the same UID with a risen SEQUENCE', () => {
    const request = propertiesOf(eventOf('confirmation', REQUEST).event);
    for (const template of ['cancellation', 'cancellation-notice'] as const) {
      const { calendar, event } = eventOf(template, CANCEL);
      expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
      expect(propertiesOf(event)).toEqual({ ...request, sequence: 1, status: 'CANCELLED' });
    }
  });

  it('C10 is a provisional one of all wishes, with the UID that the meeting will have', () => {
    const { calendar, event } = eventOf('request', provisional('REQUEST'));
    const { attendee, ...properties } = propertiesOf(event);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(properties).toEqual({
      uid: `${APPLICATION_ID}@interesseret`,
      sequence: 0,
      dtstamp: '2026-11-24T09:00:00Z',
      dtstart: '2026-12-01T09:00:00Z',
      dtend: '2026-12-01T10:00:00Z',
      rdate: '2026-12-02T12:00:00Z/2026-12-02T13:00:00Z',
      summary: 'Foreløbigt: Bageriet Hansen ApS',
      description: [
        'Tiderne er holdt fri, til du har svaret på siden. Et svar her i kalenderen afgør intet.',
        'tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)',
        'onsdag den 2. december 2026 kl. 13.00–14.00 (dansk tid)',
        'Reference: RG-7K3M-42Q',
      ].join('\n'),
      organizer: 'mailto:post@example.org',
      status: 'TENTATIVE',
      transp: 'OPAQUE',
    });
    expect(attendee).toEqual(['mailto:anne@example.org']);
    expect(event.getFirstProperty('attendee')?.getParameter('partstat')).toBe('TENTATIVE');
  });

  it('C10 of one wish has no further times', () => {
    const [first] = provisional('REQUEST').tentative ?? [];
    const { event } = eventOf('request', { ...provisional('REQUEST'), tentative: first && [first] });
    expect(event.getAllProperties('rdate')).toEqual([]);
  });

  it.each(['decision-receipt', 'expiry-notice', 'withdrawal-notice', 'handed-on'] as const)(
    'C10 takes the provisional one away by %s, whatever the application holds by then',
    (template) => {
      const request = propertiesOf(eventOf('request', provisional('REQUEST')).event);
      const { calendar, event } = eventOf(template, provisional('CANCEL'));
      expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
      expect(propertiesOf(event)).toEqual({ ...request, sequence: 1, status: 'CANCELLED' });
    },
  );

  it('is only there where the message has one', () => {
    expect(emailFor(anEmailContext({ template: 'receipt' })).calendar).toBeUndefined();
  });

  it('C11 tells the two hours apart that October has alike', () => {
    const starts = ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'].map((start) => {
      const slot = aSlot(start, '2026-10-25T02:00:00Z');
      return propertiesOf(eventOf('confirmation', REQUEST, slot).event)['dtstart'];
    });
    expect(starts).toEqual(['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z']);
  });
});

function eventOf(
  template: Message['template'],
  calendar: CalendarPart,
  slot = aSlot('2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z'),
) {
  const context = anEmailContext({ template, calendar });
  const booking = context.application.booking && { ...context.application.booking, slot };
  const email = emailFor({
    ...context,
    application: { ...context.application, ...(booking && { booking }) },
  });
  const parsed = ICAL.Component.fromString(email.calendar?.content ?? '');
  const events = parsed.getAllSubcomponents();
  expect(events.map(({ name }) => name)).toEqual(['vevent']);
  return { calendar: parsed, event: events[0] as ICAL.Component };
}

function propertiesOf(event: ICAL.Component): Record<string, unknown> {
  const attendee = event.getAllProperties('attendee').map((property) => property.getFirstValue());
  const named = event.getAllProperties().map((property) => {
    const value = property.getFirstValue();
    return [
      property.name,
      value instanceof ICAL.Time || value instanceof ICAL.Period ? value.toString() : value,
    ];
  });
  return { ...Object.fromEntries(named), attendee };
}
