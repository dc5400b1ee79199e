import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

describe('the calendar entry', () => {
  it('C9 comes to both as a request for the agreed time, in UTC', async () => {
    const story = await startStory();
    await story.book();
    const [application] = await applications();
    for (const address of [APPLICANT, CONSULTANT]) {
      const { method, event } = calendarIn((await story.mailsTo(address)).at(-1));
      expect(method).toBe('REQUEST');
      expect(event.uid).toBe(application?.booking?.calendarUid);
      expect(event.sequence).toBe(1);
      expect([String(event.startDate), String(event.endDate)]).toEqual([
        '2026-11-26T08:00:00Z',
        '2026-11-26T09:00:00Z',
      ]);
      expect(event.location).toBe('Nørregade 1, 2100 København Ø');
      expect(event.attendees.map((one) => String(one.getFirstValue())).toSorted()).toEqual([
        `mailto:${APPLICANT}`,
        `mailto:${CONSULTANT}`,
      ]);
      expect(event.organizer).toBe('mailto:interesseret@example.org');
    }
  });

  it('C9 is one and the same in both mailboxes', async () => {
    const story = await startStory();
    await story.book();
    const entries = await Promise.all(
      [APPLICANT, CONSULTANT].map(async (address) => {
        const { event } = calendarIn((await story.mailsTo(address)).at(-1));
        return [event.uid, event.sequence, String(event.startDate), event.location];
      }),
    );

    expect(entries[0]).toEqual(entries[1]);
  });

  it('C9 is cancelled under the same UID with a higher SEQUENCE', async () => {
    const story = await startStory();
    const sent = await story.book();
    const before = calendarIn((await story.mailsTo(APPLICANT)).at(-1)).event;
    await story.press(sent.statusUrl, { act: 'cancel' });
    for (const address of [APPLICANT, CONSULTANT]) {
      const { method, event } = calendarIn((await story.mailsTo(address)).at(-1));
      expect([method, event.uid, event.sequence]).toEqual(['CANCEL', before.uid, 2]);
      expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    }
  });

  it('C9 says its method in the MIME part as well', async () => {
    const story = await startStory();
    const sent = await story.book();
    await story.press(sent.statusUrl, { act: 'cancel' });
    const types = (await story.mailsTo(APPLICANT)).flatMap(({ attachments }) =>
      attachments.map(({ contentType }) => contentType),
    );

    expect(types).toEqual(['text/calendar; method=REQUEST', 'text/calendar; method=CANCEL']);
  });

  it('C10 stands in the calendar of the consultant alone until something is agreed', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    await story.press(sent.decisionUrl, { decision: 'undo' });
    await story.decline(sent);
    await story.letUndoPass();

    const entries = (await story.mailsTo(CONSULTANT)).map(calendarIn);
    expect(entries.map(({ method, event }) => [method, event.sequence])).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
    ]);
    expect(entries[0]?.event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect((await story.mailsTo(APPLICANT)).flatMap(({ attachments }) => attachments)).toEqual([]);
  });

  it('C9 of two meetings has two UIDs', async () => {
    const story = await startStory();
    await story.book();
    await story.book({ email: 'b@example.org' });
    const mails = [(await story.mailsTo(APPLICANT)).at(-1), (await story.mailsTo('b@example.org')).at(-1)];

    expect(new Set(mails.map((mail) => calendarIn(mail).event.uid)).size).toBe(2);
  });
});

function calendarIn(mail: ShownMail | undefined) {
  const [attachment] = mail?.attachments ?? [];
  const text = Buffer.from(attachment?.content ?? '', 'base64').toString();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component] = calendar.getAllSubcomponents('vevent');
  return {
    method: calendar.getFirstPropertyValue('method'),
    event: new ICAL.Event(component ?? new ICAL.Component('vevent')),
  };
}
