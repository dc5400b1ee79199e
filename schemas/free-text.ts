import * as z from 'zod';

/** Lines as people write them. Issues' messages are fault codes; what each says stands beside the page. */
export const writtenSchema = z.string().transform((text) => text.replaceAll('\r\n', '\n').trim());

/** Text that may be left out. */
export function freeText(most: number) {
  return writtenSchema
    .pipe(written(most))
    .transform((text) => (text === '' ? undefined : text))
    .optional();
}

/** Text that has to be there. */
export function neededText(most: number) {
  return z.string('missing').pipe(writtenSchema).pipe(written(most).min(1, 'missing'));
}

function written(most: number) {
  return z
    .string()
    .max(most, 'too-long')
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), 'invalid');
}
