import * as z from 'zod';
import { slotSchema } from './slot.ts';
import { instantSchema } from './values.ts';

export const declineReasonSchema = z.enum([
  'not-eligible',
  'not-relevant',
  'no-capacity',
  'other-offer',
  'other',
]);
export type DeclineReason = z.infer<typeof declineReasonSchema>;

/** Who said it and when; `message` goes to the company, `note` to nobody outside. */
const common = {
  message: z.string().optional(),
  note: z.string().optional(),
  consultantId: z.string(),
  decidedAt: instantSchema,
};

/** Most times that one consultant can offer the company in place of those wished for. */
export const MAX_PROPOSALS = 3;

/** What a consultant chose, as it is kept. */
export const recordedDecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approve'), slot: slotSchema, place: z.string(), ...common }),
  z.strictObject({
    kind: z.literal('propose'),
    slots: z.array(slotSchema).min(1).max(MAX_PROPOSALS),
    place: z.string(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('ask'), question: z.string(), ...common }),
  /** `to` is a consultant's id. */
  z.strictObject({ kind: z.literal('handOver'), to: z.string(), ...common }),
  z.strictObject({ kind: z.literal('decline'), reason: declineReasonSchema, ...common }),
]);
export type RecordedDecision = z.infer<typeof recordedDecisionSchema>;
export type RecordedAs<Kind extends RecordedDecision['kind']> = Extract<RecordedDecision, { kind: Kind }>;
