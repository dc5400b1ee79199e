import * as z from 'zod';
import { countSchema, instantSchema, ordinalSchema, sha256Schema } from './values.ts';

/** Who did it: a person by role and id, or the service itself. Never a name or an address. */
export const actorSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('applicant') }),
  z.strictObject({ role: z.literal('consultant'), consultantId: z.string() }),
  z.strictObject({ role: z.literal('coordinator') }),
  z.strictObject({ role: z.literal('service') }),
]);
export type Actor = z.infer<typeof actorSchema>;

export const channelSchema = z.enum(['page', 'json', 'link', 'workflow', 'event', 'command']);
export type Channel = z.infer<typeof channelSchema>;

/**
 * One thing that happened to a subject. `hash` covers every other field, `previousHash` included, so
 * one altered byte breaks the chain. Free text stands only as a salted commitment: it can be erased
 * without breaking anything.
 */
export const timelineEntrySchema = z.strictObject({
  /** 1 for the first. */
  seq: ordinalSchema,
  /** Told apart from the entry of a lost rival: random. */
  entryId: z.uuid(),
  at: instantSchema,
  actor: actorSchema,
  channel: channelSchema,
  requestId: z.string(),
  act: z.string(),
  from: z.string().optional(),
  to: z.string(),
  revision: countSchema,
  /** Ids and codes that tell more, never free text. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  /** By text name, SHA-256 over salt and text. */
  commitments: z.record(z.string(), sha256Schema),
  previousHash: sha256Schema,
  hash: sha256Schema,
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** The erasable half of an entry's commitment. */
export const entryTextSchema = z.strictObject({
  seq: ordinalSchema,
  name: z.string(),
  salt: z.string(),
  text: z.string(),
});
export type EntryText = z.infer<typeof entryTextSchema>;

/** Where the chain of a subject ends. */
export const chainHeadSchema = z.strictObject({ seq: countSchema, hash: sha256Schema });
export type ChainHead = z.infer<typeof chainHeadSchema>;
