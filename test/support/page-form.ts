import { Config, type HtmlElement, Parser } from 'html-validate';
import type { Fields } from '../../bin/rehearse/visit.ts';
import type { Chance } from './chance.ts';

const parser = new Parser(await Config.empty().resolve());

/** What somebody can fill in on a page, whatever its questions are. */
export interface PageForm {
  readonly elements: readonly HtmlElement[];
}

/** The forms of a page, in their order; none where there is nothing to do. */
export function formsOn(page: string): PageForm[] {
  const forms = parser.parseHtml(page).querySelectorAll('form');
  return forms.map((form) => ({ elements: form.querySelectorAll('input, textarea, select, button') }));
}

/** Fills in a form somehow: one of each choice, every text with `words` unless something stands there. */
export function filledIn({ elements }: PageForm, chance: Chance, words: string): Fields {
  const usable = elements.filter((element) => !element.hasAttribute('disabled'));
  const named = Map.groupBy(usable, (element) => attribute(element, 'name'));
  named.delete('');
  return Object.fromEntries([...named].map(([name, group]) => [name, valueFor(group, chance, words)]));
}

function valueFor(group: readonly HtmlElement[], chance: Chance, words: string): string {
  const element = chance.oneOf(group);
  const shown = attribute(element, 'value');
  if (element.is('select')) {
    const options = element.querySelectorAll('option').map((option) => attribute(option, 'value'));
    return chance.oneOf(options.filter((option) => option !== ''));
  }
  return element.is('textarea') || shown === '' ? words : shown;
}

function attribute(element: HtmlElement, name: string): string {
  return decoded(element.getAttributeValue(name) ?? '');
}

/** The five characters that our pages write as names or numbers. */
function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
