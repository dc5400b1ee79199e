import * as z from 'zod';
import { countSchema, instantSchema } from './values.ts';

/** Who opens a link: somebody, or one of the programs that look at mails before people do. */
export const openerSchema = z.enum(['person', 'program']);
export type Opener = z.infer<typeof openerSchema>;

/** Past so many opens of a kind nothing more is counted. */
export const MOST_OPENS = 100;

const openedSchema = z.strictObject({ count: countSchema, firstAt: instantSchema, lastAt: instantSchema });

/** How often a holder's links to an application were opened. Nothing is decided by it. */
export const opensSchema = z.strictObject({
  /** `applicant` or a consultant's id. */
  holder: z.string(),
  person: openedSchema.optional(),
  program: openedSchema.optional(),
});
export type Opens = z.infer<typeof opensSchema>;
