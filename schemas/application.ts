import * as z from 'zod';
import { unreachedSchema } from './message.ts';
import { slotSchema } from './slot.ts';
import { languageSchema } from './text.ts';
import { chainHeadSchema } from './timeline.ts';
import { countSchema, instantSchema, ordinalSchema } from './values.ts';

/** Where an application is. The transition table in `functions/domain/transitions.ts` says how it gets there. */
export const applicationStatusSchema = z.enum([
  'submitted',
  'heldApart',
  'awaitingDecision',
  'decided',
  'booked',
  'declined',
  'withdrawn',
  'cancelled',
  'expired',
  'failed',
]);
export type ApplicationStatus = z.infer<typeof applicationStatusSchema>;

export const answerSchema = z.union([z.string(), z.array(z.string()), z.boolean()]);
/** By field id: text and option ids as strings, checkboxes as arrays, a single box as true. */
export const answersSchema = z.record(z.string(), answerSchema);
export type Answers = z.infer<typeof answersSchema>;

export const declineReasonSchema = z.enum([
  'not-eligible',
  'not-relevant',
  'no-capacity',
  'other-offer',
  'other',
]);
export type DeclineReason = z.infer<typeof declineReasonSchema>;

/** What a consultant decided, as it is kept. `message` goes to the company, `note` to nobody outside. */
export const recordedDecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('approve'),
    slot: slotSchema,
    place: z.string(),
    message: z.string().optional(),
    note: z.string().optional(),
    consultantId: z.string(),
    decidedAt: instantSchema,
  }),
  z.strictObject({
    kind: z.literal('decline'),
    reason: declineReasonSchema,
    message: z.string().optional(),
    note: z.string().optional(),
    consultantId: z.string(),
    decidedAt: instantSchema,
  }),
]);
export type RecordedDecision = z.infer<typeof recordedDecisionSchema>;

/** A decision that can still be undone: nothing has followed from it yet. */
export const pendingActSchema = z.strictObject({
  from: applicationStatusSchema,
  undoUntil: instantSchema,
});

/** An agreed time and its calendar entry; `sequence` rises with every calendar part sent (RFC 5545 §3.8.7.4). */
export const bookingSchema = z.strictObject({
  slot: slotSchema,
  place: z.string(),
  calendarUid: z.string(),
  sequence: countSchema,
});
export type Booking = z.infer<typeof bookingSchema>;

/**
 * One sent form and its way through the workflow. `revision` rises with every change of status,
 * holder, slots or deadline; what was decided on another revision is never applied.
 */
export const applicationSchema = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  formId: z.string(),
  formVersion: ordinalSchema,
  language: languageSchema,
  status: applicationStatusSchema,
  revision: ordinalSchema,
  submittedAt: instantSchema,
  answers: answersSchema,
  /** The consultant who holds it. */
  consultantId: z.string(),
  /** Slots held while it waits; empty when none of the offered times fitted. */
  wishes: z.array(slotSchema).max(3),
  /** When the company has been promised an answer, and the consultant's deadline. */
  decideBy: instantSchema,
  /** When the present wait ends by itself; absent where nothing is waited for. */
  dueAt: instantSchema.optional(),
  decision: recordedDecisionSchema.optional(),
  pendingAct: pendingActSchema.optional(),
  booking: bookingSchema.optional(),
  /** SHA-256 of the form that a person last sent, its token and its choice: sent again it does nothing more. */
  lastFormHash: z.string().optional(),
  /** Links of an older version are dead. */
  linkVersions: z.strictObject({ applicant: ordinalSchema, consultant: ordinalSchema }),
  /** End of the timeline's hash chain. */
  head: chainHeadSchema,
  /** The execution that waits for it: named `{id}-{number}`, not yet started while `startedAt` is absent. */
  execution: z.strictObject({ number: ordinalSchema, startedAt: instantSchema.optional() }),
  /** Step Functions' task token of the present wait; never leaves the server. */
  taskToken: z.string().optional(),
  /** Set by an act whose execution has not yet been seen to wake. */
  wakeDueAt: instantSchema.optional(),
  /** Whom mail about it does not reach, one entry a person. */
  unreached: z.array(unreachedSchema).optional(),
  /** When all of it is deleted. */
  deleteAt: instantSchema.optional(),
});
export type Application = z.infer<typeof applicationSchema>;
