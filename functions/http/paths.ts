import * as z from 'zod';

/** What the routes have in braces. A token of another shape than ours is an unknown link, not a fault. */
export const noPath = z.object({});
export const formPath = z.object({ formId: z.string().max(60) });
export const tokenPath = z.object({ token: z.string().max(200) });
export const assetPath = z.object({ file: z.string().max(60) });
