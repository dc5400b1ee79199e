import type { Address, Attachment, Email } from 'postal-mime';
import * as z from 'zod';
import type { KeptMail } from './mailbox.ts';

const shownAttachmentSchema = z.object({
  filename: z.string(),
  contentType: z.string(),
  /** Base64. */
  content: z.string(),
  size: z.int(),
});
export type ShownAttachment = z.infer<typeof shownAttachmentSchema>;

const addressesSchema = z.array(z.string()).readonly();

/** A mail as `GET /store` tells it. */
export const shownMailSchema = z.object({
  messageId: z.string(),
  from: z.string(),
  destination: z.object({ to: addressesSchema, cc: addressesSchema, bcc: addressesSchema }),
  subject: z.string(),
  /** The pictures that travel with the HTML stand in it. */
  body: z.object({ text: z.string(), html: z.string() }),
  /** Calendar parts among them, pictures of the HTML not. */
  attachments: z.array(shownAttachmentSchema).readonly(),
  /** By lower-case name. */
  headers: z.record(z.string(), z.string()),
  /** Seconds since 1970. */
  at: z.int(),
});
export type ShownMail = z.infer<typeof shownMailSchema>;

/** The parser is loaded at first use: most services never show a mail. */
export async function shownMail(kept: KeptMail): Promise<ShownMail> {
  const { default: PostalMime } = await import('postal-mime');
  const email = await PostalMime.parse(kept.raw, { attachmentEncoding: 'base64' });
  const to = addresses(email.to);
  const cc = addresses(email.cc);
  const named = new Set([...(email.to ?? []), ...(email.cc ?? [])].map((person) => person.address));
  return {
    messageId: kept.messageId,
    from: email.from ? addressText(email.from) : kept.sender,
    destination: { to, cc, bcc: kept.recipients.filter((recipient) => !named.has(recipient)) },
    subject: email.subject ?? '',
    body: { text: email.text ?? '', html: withPictures(email) },
    attachments: email.attachments.filter(({ related }) => !related).map(shownAttachment),
    headers: headersOf(email),
    at: Math.floor(new Date(kept.at).getTime() / 1000),
  };
}

function addresses(people: Address[] | undefined): string[] {
  return (people ?? []).map(addressText);
}

function addressText({ name, address = '' }: Address): string {
  return name ? `${name} <${address}>` : address;
}

function withPictures({ html = '', attachments }: Email): string {
  return attachments.reduce(
    (shown, { contentId, mimeType, content }) =>
      contentId === undefined
        ? shown
        : shown.replaceAll(`cid:${contentId.slice(1, -1)}"`, `data:${mimeType};base64,${content}"`),
    html,
  );
}

function shownAttachment(attachment: Attachment): ShownAttachment {
  const { filename, mimeType, method } = attachment;
  const isCalendar = mimeType === 'text/calendar';
  const text = isCalendar ? withItsLineEnds(attachment) : String(attachment.content);
  return {
    filename: filename ?? (isCalendar ? 'invitation.ics' : 'attachment'),
    contentType: method ? `${mimeType}; method=${method}` : mimeType,
    content: text,
    size: Buffer.byteLength(text, 'base64'),
  };
}

/** A calendar's lines end by CRLF (RFC 5545 §3.1); the parser makes it LF. */
function withItsLineEnds({ content }: Attachment): string {
  const lines = Buffer.from(String(content), 'base64').toString().replaceAll('\n', '\r\n');
  return Buffer.from(lines).toString('base64');
}

function headersOf(email: Email): Record<string, string> {
  return Object.fromEntries(email.headers.map(({ key, value }) => [key, value]));
}
