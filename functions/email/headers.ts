import type { Settings } from '../../schemas/settings.ts';

interface Named {
  /** The same for every copy of one mail. */
  readonly id: string;
  /** Keeps the mails about one thing together. */
  readonly thread?: string;
  readonly settings: Pick<Settings, 'sender'>;
  readonly now: Date;
}

/** SES replaces `Message-ID` and `Date`; the header of our own makes a second copy recognisable. */
export function headersFor({ id, thread, settings, now }: Named): Readonly<Record<string, string>> {
  const { email } = settings.sender;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return {
    'Message-ID': `<${id}@${domain}>`,
    ...(thread === undefined ? {} : { References: `<${thread}@${domain}>` }),
    Date: now.toUTCString().replace('GMT', '+0000'),
    'X-Interesseret-Message': id,
    'Auto-Submitted': 'auto-generated',
  };
}
