import MailComposer from 'nodemailer/lib/mail-composer';
import type { Email } from './email.ts';

/**
 * The mail as it travels: text, HTML and, where there is one, the calendar as alternatives of each
 * other. nodemailer's `icalEvent` would attach the calendar a second time as `application/ics`.
 */
export async function toMime(email: Email): Promise<Uint8Array> {
  const { from, replyTo, to, subject, text, html, headers, calendar } = email;
  const alternatives = calendar && [
    {
      contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
      content: calendar.content,
      // Its folded lines end by CRLF: nothing on the way may rewrap or shorten them.
      contentTransferEncoding: 'base64',
    },
  ];
  const composer = new MailComposer({
    from,
    replyTo,
    to,
    subject,
    text,
    html,
    headers,
    alternatives,
    newline: 'win',
  });
  return composer.compile().build();
}
