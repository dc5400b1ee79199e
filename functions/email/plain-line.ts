/** Controls, line and paragraph separators, and the marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line that shows all it holds: what somebody typed, fit for a subject or a name. */
export function plainLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** The same for a text of several lines, which keeps its line breaks. */
export function plainLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map((line) => plainLine(line));
  return lines.join('\n').trim();
}
