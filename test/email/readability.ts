/** A number's or a shortening's dot ends no sentence. */
const INNER_DOTS = /(\d)\.(?=[\s\d–])|\bkl\./g;

/**
 * LIX: words per sentence, and the share of words over six letters in percent. Up to 40 reads like a
 * newspaper. Each text given ends a sentence.
 */
export function lix(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.replace(INNER_DOTS, '$1').split(/[.:!?]+/))
    .filter((part) => /\p{L}/u.test(part));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'@-]*/gu) ?? []);
  const long = words.filter((word) => word.length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}
