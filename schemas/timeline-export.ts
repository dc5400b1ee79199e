import * as z from 'zod';
import { chainHeadSchema, entryTextSchema, timelineEntrySchema } from './timeline.ts';
import { instantSchema } from './values.ts';

export const TIMELINE_FORMAT = 'interesseret-timeline';
export const TIMELINE_FORMAT_VERSION = 1;

/**
 * A timeline as it leaves the service, whole in itself. Its last entry tells of this very export and
 * repeats what stands around the entries, so that the chain covers all of it. `docs/operations.md`
 * describes the format for whoever verifies it by other means.
 */
export const timelineExportSchema = z.strictObject({
  format: z.literal(TIMELINE_FORMAT),
  version: z.literal(TIMELINE_FORMAT_VERSION),
  reference: z.string(),
  applicationId: z.uuid(),
  exportedAt: instantSchema,
  /** Where the chain ends, as the application itself has it. */
  head: chainHeadSchema,
  entries: z.array(timelineEntrySchema),
  /** Those that have not been erased. */
  texts: z.array(entryTextSchema),
});
export type TimelineExport = z.infer<typeof timelineExportSchema>;
