import type { Text } from '../../schemas/text.ts';

export interface Fact {
  readonly label: Text;
  readonly value: Text;
}

/** One of several things that a mail tells of, with a page of its own. */
export interface Case {
  readonly name: string;
  readonly reference: string;
  /** How it stands, and until when. */
  readonly lines: readonly Text[];
  readonly url: string;
}

export interface CaseGroup {
  readonly title: Text;
  readonly cases: readonly Case[];
}

/** What a mail is made of. HTML and plain text are two readings of the same blocks. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'cases'; readonly groups: readonly CaseGroup[] }
  | { readonly kind: 'quote'; readonly title: Text; readonly text: string }
  /** Without a URL it is shown but leads nowhere: a preview has no link yet. */
  | { readonly kind: 'button'; readonly label: Text; readonly url: string };

/** What the mail is about; each has one, and it comes first. */
export function heading(text: Text): Block {
  return { kind: 'heading', level: 1, text };
}

export function subheading(text: Text): Block {
  return { kind: 'heading', level: 2, text };
}

export function paragraph(text: Text): Block {
  return { kind: 'paragraph', text };
}

export function facts(...given: readonly Fact[]): Block {
  return { kind: 'facts', facts: given };
}

export function list(items: readonly Text[]): Block {
  return { kind: 'list', items };
}

/** All in one table; a group of none is left out. */
export function cases(...groups: readonly CaseGroup[]): Block {
  return { kind: 'cases', groups: groups.filter((group) => group.cases.length > 0) };
}

export function button(label: Text, url: string): Block {
  return { kind: 'button', label, url };
}

/** Another person's words, shown as theirs; no block at all when there are none. */
export function quote(title: Text, text: string | undefined): readonly Block[] {
  return text === undefined || text.trim() === '' ? [] : [{ kind: 'quote', title, text }];
}

/** Names, references and addresses read the same in every language. */
export function same(text: string): Text {
  return { da: text, en: text };
}
