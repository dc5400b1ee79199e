import type { Address, Attachment, Email } from 'postal-mime';
import type { KeptMail } from './mailbox.ts';

export interface ShownAttachment {
  readonly filename: string;
  readonly contentType: string;
  /** Base64. */
  readonly content: string;
  readonly size: number;
}

/** A mail as `GET /store` tells it. */
export interface ShownMail {
  readonly messageId: string;
  readonly from: string;
  readonly destination: {
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
  };
  readonly subject: string;
  /** The pictures that travel with the HTML stand in it. */
  readonly body: { readonly text: string; readonly html: string };
  /** Calendar parts among them, pictures of the HTML not. */
  readonly attachments: readonly ShownAttachment[];
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly at: number;
}

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
