import type { Node } from 'oxc-parser';
import { isNode, type Module, moduleOf, nameOf, type Place } from './read-module.ts';

/** One thing that code may do. */
export interface Step {
  readonly node: Node;
  /** What a name stands for here. */
  resolve(name: string): Place | undefined;
}

interface Seen {
  readonly node: Node;
  readonly parent: Node | undefined;
  readonly module: Module;
  readonly owner: string;
}

/**
 * Every step that the code behind an export may take, function by function and method by method: who
 * imports a store and only reads with it, does not write. What it cannot follow counts as reached.
 */
export function reachedSteps(start: Place): Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  const waiting: Place[] = [start];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const code = seen.has(keyOf(place)) ? undefined : codeAt(place);
    seen.add(keyOf(place));
    if (code !== undefined) {
      const { module, body } = code;
      const [owner = ''] = place.name.split('.');
      const resolve = (name: string) => resolved(module, name);
      walk(body, undefined, (node, parent) => {
        steps.push({ node, resolve });
        waiting.push(...nextPlaces({ node, parent, module, owner }));
      });
    }
  }
  return steps;
}

function keyOf({ file, name }: Place): string {
  return `${file}#${name}`;
}

function codeAt({ file, name }: Place): { module: Module; body: Node } | undefined {
  const module = file.startsWith('functions/') ? moduleOf(file) : undefined;
  const body = module?.declared.get(name);
  return module && body && { module, body };
}

function nextPlaces(seen: Seen): Place[] {
  const { node, module } = seen;
  switch (node.type) {
    case 'MemberExpression':
      return methodPlaces(seen, node);
    case 'CallExpression':
      return wholeStores(seen, node);
    case 'NewExpression': {
      const made = resolved(module, nameOf(node.callee));
      return made ? [{ file: made.file, name: `${made.name}.constructor` }] : [];
    }
    case 'Identifier':
      return [resolved(module, node.name)].filter((place) => place !== undefined);
    default:
      return [];
  }
}

/** `this.read` or `applicationStore().find`. */
function methodPlaces({ module, owner }: Seen, node: Extract<Node, { type: 'MemberExpression' }>): Place[] {
  const method = nameOf(node.property);
  if (node.object.type === 'ThisExpression') {
    return [{ file: module.file, name: `${owner}.${method}` }];
  }
  const store = node.object.type === 'CallExpression' ? storeOf(module, node.object) : undefined;
  return store ? [{ file: store.file, name: `${store.name}.${method}` }] : [];
}

/** A store that is handed on: whoever gets it may do anything with it. */
function wholeStores({ module, parent }: Seen, node: Extract<Node, { type: 'CallExpression' }>): Place[] {
  const store = parent?.type === 'MemberExpression' ? undefined : storeOf(module, node);
  return store === undefined
    ? []
    : [...moduleOf(store.file).declared.keys()]
        .filter((name) => name.startsWith(`${store.name}.`))
        .map((name) => ({ file: store.file, name }));
}

/** The class behind a call such as `applicationStore()`. */
function storeOf(module: Module, call: Extract<Node, { type: 'CallExpression' }>): Place | undefined {
  const accessor = resolved(module, nameOf(call.callee));
  const name = accessor?.file.startsWith('functions/')
    ? moduleOf(accessor.file).accessors.get(accessor.name)
    : undefined;
  return accessor && name !== undefined ? { file: accessor.file, name } : undefined;
}

function resolved(module: Module, name: string): Place | undefined {
  return module.imports.get(name) ?? (module.declared.has(name) ? { file: module.file, name } : undefined);
}

const TYPES_ONLY = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments']);

/** Every node that can run; neither types nor the names of properties. */
function walk(node: Node, parent: Node | undefined, visit: (node: Node, parent?: Node) => void): void {
  visit(node, parent);
  for (const child of childrenOf(node)) {
    walk(child, node, visit);
  }
}

function childrenOf(node: Node): Node[] {
  const hasName = (node.type === 'MemberExpression' || node.type === 'Property') && !node.computed;
  return Object.entries(node)
    .filter(([key]) => !TYPES_ONLY.has(key) && !(hasName && (key === 'property' || key === 'key')))
    .flatMap(([, value]) => value)
    .filter(isNode);
}
