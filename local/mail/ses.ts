import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { REGION } from '../names.ts';
import { type Operations, ServiceFault } from '../services-server.ts';
import type { Timers } from '../timers.ts';
import type { OutgoingMail } from './mailbox.ts';
import type { TakenMail } from './simulator.ts';

const rawEmailSchema = z.looseObject({
  'RawMessage.Data': z.string(),
  Source: z.string().default(''),
  ConfigurationSetName: z.string().optional(),
});

/** SES's largest mail, after encoding. */
const LARGEST_MAIL = 10 * 1024 * 1024;

export interface SesParts {
  readonly timers: Timers;
  /** Where mails go from here. */
  readonly deliver: (mail: OutgoingMail) => Promise<void> | void;
  /** Told of each mail that was taken. */
  readonly taken: (mail: TakenMail) => void;
}

/** SES's one operation that the service uses. */
export function ses({ timers, deliver, taken }: SesParts): Operations {
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
      const mail = { messageId, at, sender: fields.Source, recipients };
      await deliver({ ...mail, raw: stamped(raw, messageId, at) });
      taken({ ...mail, tags: tagsIn(fields) });
      return { MessageId: messageId };
    },
  };
}

function destinations(fields: Record<string, unknown>): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith('Destinations.member.') ? [String(value)] : [],
  );
}

/** As SES gives them with its events: a list each, the configuration set among them. */
function tagsIn(fields: z.infer<typeof rawEmailSchema>): Record<string, string[]> {
  const { ConfigurationSetName: rules } = fields;
  const tags = Object.entries(fields).flatMap(([name, value]) => {
    const [, index] = /^Tags\.member\.(\d+)\.Name$/.exec(name) ?? [];
    return index === undefined ? [] : [[String(value), [String(fields[`Tags.member.${index}.Value`])]]];
  });
  return { ...(rules && { 'ses:configuration-set': [rules] }), ...Object.fromEntries(tags) };
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
