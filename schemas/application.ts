import * as z from 'zod';
import { unreachedSchema } from './message.ts';
import { questionSchema } from './question.ts';
import { recordedDecisionSchema } from './recorded-decision.ts';
import { rungSchema } from './rung.ts';
import { slotSchema } from './slot.ts';
import { languageSchema } from './text.ts';
import { chainHeadSchema } from './timeline.ts';
import { countSchema, instantSchema, ordinalSchema, sha256Schema } from './values.ts';

/** Where an application is. The transition table in `functions/domain/transitions.ts` says how it gets there. */
export const applicationStatusSchema = z.enum([
  'submitted',
  'heldApart',
  'awaitingDecision',
  'awaitingAnswer',
  'awaitingChoice',
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

/** What it has put into calendars; `sequence` was sent last, to whomever. */
const calendarStateSchema = z.strictObject({
  sequence: countSchema,
  /** The times that a consultant may have as a provisional entry. */
  tentative: z.array(slotSchema).optional(),
});

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
  /** Since when they do. */
  assignedAt: instantSchema,
  /** How it came to them, where somebody held it before; `note` is what that one wrote for a colleague. */
  handedOn: z
    .strictObject({ from: z.string(), why: z.string().optional(), note: z.string().optional() })
    .optional(),
  /** Who held it before and will not be asked again. */
  passedBy: z.array(z.string()).optional(),
  /** Slots wished for while it waits; empty when none of the offered times fitted. */
  wishes: z.array(slotSchema).max(3),
  /** Whether they are kept from others, as the settings had it when it was sent. */
  holdsWishes: z.boolean().default(true),
  /** Somebody has booked a time that overlaps a wish: what is lost by that is still to be looked at. */
  wishesInDoubt: z.literal(true).optional(),
  /** What it wished for and others have booked; gone once it has wished anew. */
  lostWishes: z.array(slotSchema).optional(),
  /**
   * When the company has been promised an answer, and the consultant's deadline. While the company owes
   * an answer itself it stands still, and moves on when that has come.
   */
  decideBy: instantSchema,
  /** How often the company has been given a later date than the one it was promised. */
  extensions: countSchema,
  /** The promised date before that one, which passed without an answer. */
  brokenPromise: instantSchema.optional(),
  /** What is still to happen by itself while somebody owes an answer, in its order. */
  ladder: z.array(rungSchema),
  /** What the company was asked, oldest first. */
  questions: z.array(questionSchema).optional(),
  /** What the company wrote when none of the times proposed to it fitted. */
  refusal: z.string().optional(),
  /** By when the company has to choose one of the times proposed to it. */
  chooseBy: instantSchema.optional(),
  /** When the present wait ends by itself; absent where nothing is waited for. */
  dueAt: instantSchema.optional(),
  decision: recordedDecisionSchema.optional(),
  pendingAct: pendingActSchema.optional(),
  booking: bookingSchema.optional(),
  /** Ids of those who wished for the time that it booked, and have not been told yet that it is gone. */
  rivals: z.array(z.uuid()).min(1).optional(),
  calendar: calendarStateSchema.optional(),
  /** SHA-256 of the form that a person last sent, its token and its choice: sent again it does nothing more. */
  lastFormHash: z.string().optional(),
  /** SHA-256 of the form that last gave a new mailbox: sent again, it is led to the page that has moved. */
  movedByForm: z.string().optional(),
  /** By holder of a link (`applicant` or a consultant's id), how a fresh one was last asked for. */
  freshLinks: z
    .record(z.string(), z.strictObject({ askedAt: instantSchema, formHash: sha256Schema }))
    .optional(),
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
