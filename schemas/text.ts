import * as z from 'zod';

/** Danish first: where nothing says otherwise, `da` is meant. */
export const languageSchema = z.enum(['da', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** The same words in every language we serve; a text that lacks one does not compile. */
export const textSchema = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof textSchema>;
