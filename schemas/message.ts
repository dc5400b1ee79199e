import * as z from 'zod';
import { emailAddressSchema } from './email-address.ts';
import { slotSchema } from './slot.ts';
import { languageSchema } from './text.ts';
import { countSchema, instantSchema, ordinalSchema } from './values.ts';

export const templateSchema = z.enum([
  'receipt',
  'request',
  'confirmation',
  'decision-receipt',
  'decline',
  'handed-on',
  'new-consultant',
  'reminder',
  'overdue-notice',
  'new-promise',
  'promise-notice',
  'question',
  'question-reminder',
  'question-lapse',
  'no-answer-notice',
  'reply-receipt',
  'reply-notice',
  'proposal',
  'proposal-reminder',
  'proposal-expiry',
  'proposal-expiry-notice',
  'refusal-notice',
  'wish-lost',
  'new-wishes',
  'choice-notice',
  'fresh-link',
  'contact-corrected',
  'contact-moved',
  'expiry',
  'expiry-notice',
  'withdrawal',
  'withdrawal-notice',
  'cancellation',
  'cancellation-notice',
  'failure',
  'failure-notice',
  'bounce-notice',
]);
export type Template = z.infer<typeof templateSchema>;

export const recipientSchema = z.enum(['applicant', 'consultant', 'coordinator']);
export type Recipient = z.infer<typeof recipientSchema>;

/** Somebody whom our mail does not reach: it came back for good, or they called it unwanted. */
export const unreachedSchema = z.strictObject({
  recipient: recipientSchema.exclude(['coordinator']),
  consultantId: z.string().optional(),
  why: z.enum(['bounced', 'complained']),
  /** When we learned of it. */
  at: instantSchema,
});
export type Unreached = z.infer<typeof unreachedSchema>;

/** The calendar part that a message carries (RFC 5546 §3.2.2 and §3.2.5). */
export const calendarPartSchema = z.strictObject({
  method: z.enum(['REQUEST', 'CANCEL']),
  sequence: countSchema,
  /** The times of a provisional entry, the first wish first; absent where it is the agreed meeting's. */
  tentative: z.array(slotSchema).min(1).optional(),
});
export type CalendarPart = z.infer<typeof calendarPartSchema>;

/** One e-mail and what became of it. Its state is told by its times, so late events cannot confuse it. */
export const messageSchema = z.strictObject({
  id: z.uuid(),
  applicationId: z.uuid(),
  template: templateSchema,
  templateVersion: ordinalSchema,
  recipient: recipientSchema,
  /** Where it goes, if not to the application's own address: one that was given up. */
  address: emailAddressSchema.optional(),
  /** The consultant it goes to, when the recipient is one. */
  consultantId: z.string().optional(),
  language: languageSchema,
  calendar: calendarPartSchema.optional(),
  /** Of whom it tells, where it tells that somebody is not reached. */
  unreached: unreachedSchema.optional(),
  /** Ids of the fields whose correction it tells of. */
  corrected: z.array(z.string()).optional(),
  /** Sent only while the application is in one of these statuses; absent: always. */
  onlyWhile: z.array(z.string()).optional(),
  queuedAt: instantSchema,
  attempts: countSchema,
  /** When it is due (again): at first `queuedAt`, while leased the end of the lease, after a failure the next try. */
  nextAttemptAt: instantSchema.optional(),
  sentAt: instantSchema.optional(),
  supersededAt: instantSchema.optional(),
  failedAt: instantSchema.optional(),
  /** Not sent, because mail to this address came back before. */
  suppressedAt: instantSchema.optional(),
  /** Taken by the recipient's mail server; it may come back all the same. */
  deliveredAt: instantSchema.optional(),
  /** Came back for good. */
  bouncedAt: instantSchema.optional(),
  /** Came back for now: a full mailbox, say. */
  softBouncedAt: instantSchema.optional(),
  /** Called unwanted by whoever got it. */
  complainedAt: instantSchema.optional(),
  /** SES's own id, known once it is sent. */
  sesMessageId: z.string().optional(),
});
export type Message = z.infer<typeof messageSchema>;
