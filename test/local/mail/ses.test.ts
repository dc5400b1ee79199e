import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { startLocal } from '../../support/local.ts';

const mail = [
  'From: =?utf-8?Q?R=C3=B8d?= <sender@example.org>',
  'To: "Ål, B" <first@example.org>',
  'Message-ID: <own@example.org>',
  'Subject: =?utf-8?Q?Hej_=C3=A6?=',
  'Date: Mon, 01 Jan 2024 00:00:00 +0000',
  'X-Interesseret-Message: 1;',
  ' folded',
  'Content-Type: multipart/alternative; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Date: not a header',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>æ</p><script>alert(1)</script>',
  '--x',
  'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
  '',
  'BEGIN:VCALENDAR',
  'END:VCALENDAR',
  '--x--',
  '',
].join('\r\n');

async function sent(destinations: string[] = ['first@example.org', 'hidden@example.org']) {
  const local = await startLocal();
  const inboxOrigin = local.origin.replace(/\d+$/, (port) => String(Number(port) + 1));
  const { MessageId = '' } = await new SESClient().send(
    new SendRawEmailCommand({
      Source: 'sender@example.org',
      Destinations: destinations,
      RawMessage: { Data: Buffer.from(mail) },
    }),
  );
  return { local, inboxOrigin, messageId: MessageId };
}

describe('a raw mail', () => {
  it('is kept byte for byte, but for the Message-ID and Date that SES gives it', async () => {
    const { inboxOrigin, messageId } = await sent();
    const raw = await (await fetch(`${inboxOrigin}/raw/${messageId}`)).text();

    const own = `Message-ID: <${messageId}@eu-west-1.amazonses.com>\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000`;
    expect(raw).toBe(
      mail
        .replace('Message-ID: <own@example.org>\r\n', '')
        .replace('Date: Mon, 01 Jan 2024 00:00:00 +0000\r\n', '')
        .replace('\r\n\r\n--x', `\r\n${own}\r\n\r\n--x`),
    );
  });

  it('stands in the store in all its parts', async () => {
    const { local, messageId } = await sent();

    expect(await local.inbox()).toEqual([
      {
        messageId,
        from: 'Rød <sender@example.org>',
        destination: { to: ['Ål, B <first@example.org>'], cc: [], bcc: ['hidden@example.org'] },
        subject: 'Hej æ',
        body: {
          text: expect.stringContaining('Date: not a header'),
          html: expect.stringContaining('<p>æ</p>'),
        },
        attachments: [
          {
            filename: 'invitation.ics',
            contentType: 'text/calendar; method=REQUEST',
            content: expect.stringMatching(/^QkVHSU46VkNBTEVOREFS/),
            size: expect.any(Number),
          },
        ],
        headers: expect.objectContaining({ 'x-interesseret-message': '1; folded' }),
        at: Date.parse('2026-11-23T08:00:00Z') / 1000,
      },
    ]);
  });

  it('without a recipient is refused', async () => {
    await expect(sent([])).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});

describe('the inbox page', () => {
  it('leads to the mail, whose HTML stands escaped in a frame without scripts', async () => {
    const { inboxOrigin, messageId } = await sent();
    const list = await (await fetch(inboxOrigin)).text();
    expect(list).toContain(`<a href="/mail/${messageId}">Hej æ</a>`);
    expect(list).toContain('Ål, B &lt;first@example.org&gt;, hidden@example.org');

    const page = await fetch(`${inboxOrigin}/mail/${messageId}`);
    const text = await page.text();
    expect(text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('hands out the calendar part', async () => {
    const { inboxOrigin, messageId } = await sent();
    const response = await fetch(`${inboxOrigin}/mail/${messageId}/attachments/0`);

    expect(response.headers.get('content-disposition')).toContain('invitation.ics');
    expect(await response.text()).toContain('BEGIN:VCALENDAR');
  });

  it('is not shown under the name of another site that leads here', async () => {
    const { inboxOrigin } = await sent();
    const { get } = await import('node:http');
    const status = await new Promise((resolve) => {
      get(inboxOrigin, { headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode));
    });

    expect(status).toBe(404);
  });

  it('knows no other page', async () => {
    const { inboxOrigin } = await sent();

    expect((await fetch(`${inboxOrigin}/mail/other`)).status).toBe(404);
  });
});

it('a page of another site cannot send mail through a form', async () => {
  const { local } = await sent();
  const services = local.origin.replace(/\d+$/, (port) => String(Number(port) + 3));
  const body = new URLSearchParams({ Action: 'SendRawEmail', 'Destinations.member.1': 'a@example.org' });

  expect((await fetch(services, { method: 'POST', body })).status).toBe(400);
  expect(await local.inbox()).toHaveLength(1);
});
