import type { ServiceEvent } from '../events.ts';

/** A mail that SES has taken. */
export interface TakenMail {
  readonly messageId: string;
  readonly at: Date;
  readonly sender: string;
  readonly recipients: readonly string[];
  /** By name, the configuration set's among them. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

/** What comes of a mail to one of these names, as at SES's mailbox simulator; `bounce+label` is one more. */
const outcomes: Readonly<Record<string, readonly Outcome[]>> = {
  success: ['delivery'],
  bounce: ['bounce'],
  ooto: ['delivery', 'softBounce'],
  complaint: ['delivery', 'complaint'],
};

type Outcome = 'delivery' | 'bounce' | 'softBounce' | 'complaint';

const SIMULATOR = /^(\w+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

/** The events by which SES tells what became of a mail to a simulator's address; none for any other. */
export function simulatedEvents(mail: TakenMail): ServiceEvent[] {
  return mail.recipients.flatMap((recipient) => {
    const [, name = ''] = SIMULATOR.exec(recipient) ?? [];
    return (outcomes[name.toLowerCase()] ?? []).map((outcome) => eventOf(outcome, mail, recipient));
  });
}

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html */
function eventOf(outcome: Outcome, mail: TakenMail, recipient: string): ServiceEvent {
  const timestamp = mail.at.toISOString();
  const { messageId, sender, tags } = mail;
  const about = { mail: { timestamp, messageId, source: sender, destination: [recipient], tags } };
  const source = 'aws.ses';
  switch (outcome) {
    case 'delivery': {
      const delivery = { timestamp, recipients: [recipient] };
      return { source, detailType: 'Email Delivered', detail: { eventType: 'Delivery', ...about, delivery } };
    }
    case 'complaint': {
      const complaint = { timestamp, complainedRecipients: [{ emailAddress: recipient }] };
      return {
        source,
        detailType: 'Email Complaint Received',
        detail: { eventType: 'Complaint', ...about, complaint },
      };
    }
    default: {
      const bounceType = outcome === 'bounce' ? 'Permanent' : 'Transient';
      const bounce = { timestamp, bounceType, bouncedRecipients: [{ emailAddress: recipient }] };
      return { source, detailType: 'Email Bounced', detail: { eventType: 'Bounce', ...about, bounce } };
    }
  }
}
