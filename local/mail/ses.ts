import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { REGION } from '../names.ts';
import { type Operations, ServiceFault } from '../services-server.ts';
import type { Timers } from '../timers.ts';
import type { OutgoingMail } from './mailbox.ts';

const rawEmailSchema = z.looseObject({
  'RawMessage.Data': z.string(),
  Source: z.string().default(''),
});

/** SES's largest mail, after encoding. */
const LARGEST_MAIL = 10 * 1024 * 1024;

/** SES's one operation that the service uses; `deliver` is where mails go from here. */
export function ses(timers: Timers, deliver: (mail: OutgoingMail) => Promise<void> | void): Operations {
  return {
    SendRawEmail: async (input) => {
      const fields = rawEmailSchema.parse(input);
      const raw = Buffer.from(fields['RawMessage.Data'], 'base64');
      const recipients = destinations(fields);
      if (recipients.length === 0) {
        throw new ServiceFault('InvalidParameterValue', 'Missing required header "To".');
      }
      if (raw.length > LARGEST_MAIL) {
        throw new ServiceFault('MessageRejected', 'The mail is larger than 10 MB.');
      }
      const messageId = randomUUID();
      const at = timers.now();
      await deliver({ messageId, at, sender: fields.Source, recipients, raw: stamped(raw, messageId, at) });
      return { MessageId: messageId };
    },
  };
}

function destinations(fields: Record<string, unknown>): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith('Destinations.member.') ? [String(value)] : [],
  );
}

/** SES puts a Message-ID and a Date of its own in place of any given, and leaves every other byte. */
function stamped(raw: Buffer, messageId: string, at: Date): Buffer {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.subarray(0, end < 0 ? raw.length : end).toString('latin1');
  const kept = headers
    .split(/\r\n(?![ \t])/)
    .filter((header) => header !== '' && !/^(message-id|date):/i.test(header));
  const own = [
    `Message-ID: <${messageId}@${REGION}.amazonses.com>`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
  ];
  const rest = end < 0 ? Buffer.from('\r\n\r\n') : raw.subarray(end);
  return Buffer.concat([Buffer.from([...kept, ...own].join('\r\n'), 'latin1'), rest]);
}
