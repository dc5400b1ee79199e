import { html as render } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString;

/** What may stand in a template: text is escaped, markup is not, `false` and `undefined` leave nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** Markup of one piece of a page. A page never waits, so a promise is a programming error. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const rendered = render(strings, ...parts);
  if (rendered instanceof Promise) {
    throw new TypeError('A page was given a promise');
  }
  return rendered;
}
