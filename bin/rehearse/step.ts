import type { Rehearsal } from './rehearsal.ts';

/** One thing that somebody does, or that time brings. */
export type Step = (rehearsal: Rehearsal) => Promise<void>;
