import * as json from 'jsonc-parser';

export type JsonPath = readonly (string | number)[];

/** A JSON text that keeps where each of its values stands. */
export interface JsonSource {
  readonly text: string;
  readonly root: json.Node;
}

interface SyntaxFault {
  readonly offset: number;
  readonly advice: string;
}

/** In the order of the parser's own codes, which begin at 1. */
const SYNTAX_ADVICE = [
  'something stands here that is no JSON: remove it, or put text in quotation marks',
  'write the number without a sign or zero before it, as 7',
  'write a name in double quotation marks; after the last one there is no comma',
  'write a value; after the last one there is no comma',
  'put a colon between name and value',
  'put a comma between this and what stands before',
  'close the { with }',
  'close the [ with ]',
  'the file should end here: remove what follows',
  'JSON knows no comments: remove it',
  'JSON knows no comments: remove it',
  'close the text with a quotation mark',
  'the number is not finished',
  'after \\u four digits or letters from a to f are needed',
  'write \\\\ for a backslash',
  'write line breaks and tabs as \\n and \\t',
] as const;

export function jsonSource(text: string): JsonSource | SyntaxFault {
  const errors: json.ParseError[] = [];
  const root = json.parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (root === undefined || first !== undefined) {
    // The first fault makes the rest.
    return { offset: first?.offset ?? 0, advice: SYNTAX_ADVICE[(first?.error ?? 4) - 1] ?? 'correct it' };
  }
  return { text, root };
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Line of a value or, while it is missing, of what should hold it. */
export function lineOf({ text, root }: JsonSource, path: JsonPath): number {
  const node = nodeAt(root, path);
  const named = node?.parent?.type === 'property' ? node.parent : node;
  return named === undefined ? lineOf({ text, root }, path.slice(0, -1)) : lineAt(text, named.offset);
}

export function isMissing({ root }: JsonSource, path: JsonPath): boolean {
  return nodeAt(root, path) === undefined;
}

/** Where a name stands a second time in one object; most readers would silently take the last. */
export function repeatedNames({ text, root }: JsonSource): { path: JsonPath; line: number }[] {
  const found: { path: JsonPath; line: number }[] = [];
  const walk = (node: json.Node) => {
    const names = new Set<unknown>();
    for (const child of node.children ?? []) {
      const [name] = node.type === 'object' ? (child.children ?? []) : [];
      if (name !== undefined && names.has(name.value)) {
        found.push({ path: [...json.getNodePath(node), name.value], line: lineAt(text, child.offset) });
      }
      names.add(name?.value);
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** `consultants[0].email`. */
export function placeName(path: JsonPath): string {
  const written = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return written.replace(/^\./, '') || 'the whole file';
}

function nodeAt(root: json.Node, path: JsonPath): json.Node | undefined {
  return json.findNodeAtLocation(root, [...path]);
}
