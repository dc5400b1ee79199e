import { describe, expect, it } from 'vitest';
import { messageOf } from '../../functions/domain/change.ts';
import {
  feedbackIn,
  keepingFeedback,
  type MailFeedback,
  reasonIn,
  withFeedback,
} from '../../functions/domain/mail-feedback.ts';
import { sent } from '../../functions/domain/outbox.ts';
import type { MailEvent } from '../../schemas/mail-event.ts';
import { type Message, messageSchema } from '../../schemas/message.ts';
import { standingIn } from './a-standing.ts';
import { anOccasion, NOW } from './an-occasion.ts';

const draft = { template: 'receipt', recipient: 'applicant', language: 'da' } as const;
const queued = messageOf(standingIn('submitted').application, draft, anOccasion());
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000).toISOString();

const mail = { destination: ['a@example.org'], tags: {} };
const timestamp = at(1);

type Step = (message: Message) => Message;
const told =
  (feedback: MailFeedback): Step =>
  (message) =>
    withFeedback(message, feedback) ?? message;

const steps: readonly Step[] = [
  (message) => keepingFeedback(sent(queued, 'ses-1', NOW), message),
  told({ time: 'deliveredAt', at: at(1) }),
  told({ time: 'softBouncedAt', at: at(2) }),
  told({ time: 'bouncedAt', at: at(3) }),
  told({ time: 'complainedAt', at: at(4) }),
  told({ time: 'bouncedAt', at: at(5) }),
];

function orders<T>(things: readonly T[]): T[][] {
  return things.length === 0
    ? [[]]
    : things.flatMap((first, index) => orders(things.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

describe('what SES tells', () => {
  it.each<[string, MailEvent, MailFeedback | undefined]>([
    [
      'a delivery',
      { eventType: 'Delivery', mail, delivery: { timestamp } },
      { time: 'deliveredAt', at: timestamp },
    ],
    [
      'a hard bounce',
      { eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent', timestamp } },
      { time: 'bouncedAt', at: timestamp },
    ],
    [
      'a soft bounce',
      { eventType: 'Bounce', mail, bounce: { bounceType: 'Transient', timestamp } },
      { time: 'softBouncedAt', at: timestamp },
    ],
    [
      'a bounce of unknown kind',
      { eventType: 'Bounce', mail, bounce: { bounceType: 'Undetermined', timestamp } },
      { time: 'softBouncedAt', at: timestamp },
    ],
    [
      'a complaint',
      { eventType: 'Complaint', mail, complaint: { complaintFeedbackType: 'abuse', timestamp } },
      { time: 'complainedAt', at: timestamp },
    ],
    [
      'a complaint taken back',
      { eventType: 'Complaint', mail, complaint: { complaintFeedbackType: 'not-spam', timestamp } },
      undefined,
    ],
  ])('E1 of %s sets its time', (_, event, feedback) => {
    expect(feedbackIn(event)).toEqual(feedback);
  });

  it('E1 comes to the same in each of 720 orders, before and after the sending is recorded', () => {
    const ends = orders(steps).map((order) => order.reduce((message, step) => step(message), queued));

    expect(ends).toHaveLength(720);
    expect(new Set(ends.map((end) => JSON.stringify(messageSchema.parse(end)))).size).toBe(1);
    expect(ends[0]).toMatchObject({
      sesMessageId: 'ses-1',
      deliveredAt: at(1),
      softBouncedAt: at(2),
      bouncedAt: at(3),
      complainedAt: at(4),
    });
  });

  it('E1 is nothing new the second time', () => {
    const feedback = { time: 'bouncedAt', at: at(1) } as const;

    expect(withFeedback(told(feedback)(queued), feedback)).toBeUndefined();
  });

  it('E3 stops further mail after a hard bounce or a complaint, and after nothing else', () => {
    const times = ['deliveredAt', 'softBouncedAt', 'bouncedAt', 'complainedAt'] as const;

    expect(times.map((time) => reasonIn({ time, at: timestamp }))).toEqual([
      undefined,
      undefined,
      'bounced',
      'complained',
    ]);
  });
});
