import MailComposer from 'nodemailer/lib/mail-composer';
import type { Email } from './email.ts';
import type { FunderLogo } from './funder-logos.ts';

/**
 * The mail as it travels: text, HTML with its logos and, where there is one, the calendar as alternatives
 * of each other. nodemailer's `icalEvent` would attach the calendar a second time as `application/ics`.
 */
export async function toMime(email: Email): Promise<Uint8Array> {
  const { from, replyTo, to, subject, text, html, headers, logos, calendar } = email;
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
    attachments: distinct(logos).map(attachment),
    newline: 'win',
  });
  return composer.compile().build();
}

/** Two funders may share a logo. */
function distinct(logos: readonly FunderLogo[]): FunderLogo[] {
  return [...new Map(logos.map((logo) => [logo.contentId, logo])).values()];
}

/** A `cid` makes it part of the HTML, so that no reader lists it as a file that was sent. */
function attachment({ contentId, filename, png }: FunderLogo) {
  return { cid: contentId, filename, content: png, encoding: 'base64', contentType: 'image/png' };
}
