import * as z from 'zod';

export const linkPurposeSchema = z.enum(['applicant', 'consultant']);
export type LinkPurpose = z.infer<typeof linkPurposeSchema>;

/** The right to do one kind of thing with one application. The token itself is kept nowhere. */
export const linkSchema = z.strictObject({
  /** SHA-256 of the token, hex. */
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/),
  purpose: linkPurposeSchema,
  applicationId: z.uuid(),
  /** Who holds it: `applicant` or a consultant's id. */
  holder: z.string(),
  linkVersion: z.int().positive(),
  /** How it was handed over: only a mailed link proves a mailbox. */
  handedOver: z.enum(['screen', 'mail']),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Link = z.infer<typeof linkSchema>;
