import * as z from 'zod';
import { emailAddressSchema } from './email-address.ts';
import { instantSchema } from './values.ts';

const mailSchema = z.object({
  /** The envelope: each of our mails has one recipient. */
  destination: z.array(emailAddressSchema).min(1),
  /** SES's own and those that we gave the mail, each as a list. */
  tags: z.record(z.string(), z.array(z.string())),
});

/**
 * What SES tells of a mail, as EventBridge hands it over; the rest of the event is left unread. Unlike
 * headers, tags are never cut short, and nobody but who may send can set them.
 *
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const mailEventSchema = z.object({
  detail: z.discriminatedUnion('eventType', [
    z.object({
      eventType: z.literal('Delivery'),
      mail: mailSchema,
      delivery: z.object({ timestamp: instantSchema }),
    }),
    z.object({
      eventType: z.literal('Bounce'),
      mail: mailSchema,
      bounce: z.object({
        bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
        timestamp: instantSchema,
      }),
    }),
    z.object({
      eventType: z.literal('Complaint'),
      mail: mailSchema,
      complaint: z.object({
        /** RFC 5965 §7.3; few mail programmes say it. */
        complaintFeedbackType: z.string().nullish(),
        timestamp: instantSchema,
      }),
    }),
  ]),
});
export type MailEvent = z.infer<typeof mailEventSchema>['detail'];

/** On every mail of ours: under which rules it was sent. */
export const ownTagsSchema = z.object({ 'ses:configuration-set': z.tuple([z.string()]) });

/** Beside them, on a mail about one application. */
export const messageTagsSchema = z.object({
  application: z.tuple([z.uuid()]),
  message: z.tuple([z.uuid()]),
});

/** Beside them, on a digest: whose, and of which day. */
export const digestTagsSchema = z.object({
  digest: z.tuple([z.string()]),
  date: z.tuple([z.iso.date()]),
});
