import { Config, Parser } from 'html-validate';

const parser = new Parser(await Config.empty().resolve());

/** Every element with the names of its attributes, by a parser that does not know how we write pages. */
export function elementShapes(html: string): string[] {
  const elements = parser.parseHtml(html).querySelectorAll('*');
  return elements
    .map(({ tagName, attributes }) => `${tagName} ${attributes.map(({ key }) => key).toSorted()}`)
    .filter((shape) => !shape.startsWith('br '));
}
