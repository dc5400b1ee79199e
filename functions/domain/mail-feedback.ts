import type { MailEvent } from '../../schemas/mail-event.ts';
import type { Message, Unreached } from '../../schemas/message.ts';

const TIMES = ['deliveredAt', 'bouncedAt', 'softBouncedAt', 'complainedAt'] as const;

/** One thing that SES tells of a mail, by the name of the message's time that it sets. */
export interface MailFeedback {
  readonly time: (typeof TIMES)[number];
  readonly at: string;
}

/** Nothing where a recipient takes a complaint back. */
export function feedbackIn(event: MailEvent): MailFeedback | undefined {
  switch (event.eventType) {
    case 'Delivery':
      return { time: 'deliveredAt', at: event.delivery.timestamp };
    case 'Bounce': {
      const { bounceType, timestamp } = event.bounce;
      return { time: bounceType === 'Permanent' ? 'bouncedAt' : 'softBouncedAt', at: timestamp };
    }
    case 'Complaint': {
      const { complaintFeedbackType, timestamp } = event.complaint;
      return complaintFeedbackType === 'not-spam' ? undefined : { time: 'complainedAt', at: timestamp };
    }
  }
}

/** Whether it means that nothing more shall go there, and what to call that. */
export function reasonIn({ time }: MailFeedback): Unreached['why'] | undefined {
  switch (time) {
    case 'bouncedAt':
      return 'bounced';
    case 'complainedAt':
      return 'complained';
    default:
      return undefined;
  }
}

/** Each time keeps the earliest that was told, so order and repetition change nothing; nothing if all is known. */
export function withFeedback(message: Message, { time, at }: MailFeedback): Message | undefined {
  const known = message[time];
  return known !== undefined && Date.parse(known) <= Date.parse(at) ? undefined : { ...message, [time]: at };
}

/** An outcome of sending, beside what SES has told of the mail meanwhile. */
export function keepingFeedback(outcome: Message, stored: Message): Message {
  return TIMES.reduce((kept, time) => {
    const at = stored[time];
    return (at && withFeedback(kept, { time, at })) || kept;
  }, outcome);
}
