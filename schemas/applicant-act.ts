import * as z from 'zod';
import { freeText, neededText } from './free-text.ts';

const MAX_ANSWER = 1500;
const MAX_MESSAGE = 800;

/** Stands among the times proposed: none of them can be had. */
export const NO_PROPOSAL = 'none-fits';

/** The lists in which a company chooses new times; one is enough. */
export const wishNames = ['wish1', 'wish2', 'wish3'] as const;
export type WishName = (typeof wishNames)[number];

const wish = z.string().default('');

/** What a company may post from its own page; the contact details are judged by the form's own fields. */
export const applicantActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('withdraw') }),
  z.object({ act: z.literal('cancel') }),
  z.object({ act: z.literal('answer'), answer: neededText(MAX_ANSWER) }),
  z.object({
    act: z.literal('choose'),
    slotId: z.string('missing').min(1, 'missing'),
    message: freeText(MAX_MESSAGE),
  }),
  z.object({ act: z.literal('wishAnew'), wish1: wish, wish2: wish, wish3: wish }),
  z.object({ act: z.literal('correct') }),
]);
export type ApplicantAct = z.infer<typeof applicantActSchema>;
