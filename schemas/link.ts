import * as z from 'zod';
import { instantSchema, ordinalSchema, sha256Schema } from './values.ts';

export const linkPurposeSchema = z.enum(['applicant', 'consultant']);
export type LinkPurpose = z.infer<typeof linkPurposeSchema>;

/** The right to do one kind of thing with one application. The token itself is kept nowhere. */
export const linkSchema = z.strictObject({
  /** SHA-256 of the token, hex. */
  tokenHash: sha256Schema,
  purpose: linkPurposeSchema,
  applicationId: z.uuid(),
  /** Who holds it: `applicant` or a consultant's id. */
  holder: z.string(),
  linkVersion: ordinalSchema,
  /** How it was handed over: only a mailed link proves a mailbox. */
  handedOver: z.enum(['screen', 'mail']),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type Link = z.infer<typeof linkSchema>;
