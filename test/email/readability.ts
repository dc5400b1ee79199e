/** Every date of a mail, however it is told. */
export const DATES = {
  da: /\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) \d{4}/g,
  en: /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
};
/** Those with weekday, time and zone. */
export const FULL_DATES = {
  da: /(?:man|tirs|ons|tors|fre|lør|søn)dag den \d{1,2}\. \p{L}+ \d{4} kl\. \d\d\.\d\d(?:–\d\d\.\d\d)? \(dansk tid\)/gu,
  en: /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} \p{L}+ \d{4}(?: at|,) \d\d:\d\d(?:–\d\d:\d\d)? \(Danish time\)/gu,
};

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
