import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Class,
  type ImportDeclaration,
  type Node,
  parseSync,
  type VariableDeclaration,
} from 'oxc-parser';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A name at the top of a module, or `Class.method`; of a package only its own name is the file. */
export interface Place {
  readonly file: string;
  readonly name: string;
}

/** What a module imports and declares. */
export interface Module {
  readonly file: string;
  readonly imports: Map<string, Place>;
  readonly declared: Map<string, Node>;
  /** `storeOf = once(() => new Store(…))` → `Store`. */
  readonly accessors: Map<string, string>;
}

const modules = new Map<string, Module>();

export function moduleOf(file: string): Module {
  const known = modules.get(file) ?? readModule(file);
  modules.set(file, known);
  return known;
}

function readModule(file: string): Module {
  const text = readFileSync(join(root, file), 'utf8');
  const module = { file, imports: new Map(), declared: new Map(), accessors: new Map() };
  for (const statement of parseSync(file, text).program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    switch (declaration?.type) {
      case 'ImportDeclaration':
        addImports(module, declaration);
        break;
      case 'FunctionDeclaration':
        module.declared.set(nameOf(declaration.id), declaration);
        break;
      case 'ClassDeclaration':
        addMethods(module, declaration);
        break;
      case 'VariableDeclaration':
        addVariables(module, declaration, text);
        break;
      default:
    }
  }
  return module;
}

function addImports({ file, imports }: Module, { specifiers, source }: ImportDeclaration): void {
  const path = relative(root, join(root, dirname(file), source.value));
  const from = source.value.startsWith('.') && existsSync(join(root, path)) ? path : source.value;
  for (const specifier of specifiers) {
    const name = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : '*';
    imports.set(specifier.local.name, { file: from, name });
  }
}

/** A class by itself reaches nothing: making one reaches its constructor, a call its method. */
function addMethods({ declared }: Module, { id, body }: Class): void {
  const owner = nameOf(id);
  for (const member of body.body) {
    if (member.type === 'MethodDefinition') {
      declared.set(`${owner}.${nameOf(member.key)}`, member.value);
    }
  }
}

function addVariables({ declared, accessors }: Module, { declarations }: VariableDeclaration, text: string) {
  for (const { id, init } of declarations) {
    if (init !== null) {
      declared.set(nameOf(id), init);
      const made = /^once\(\(\) => new (\w+)\(/.exec(text.slice(init.start, init.end))?.[1];
      if (made !== undefined) {
        accessors.set(nameOf(id), made);
      }
    }
  }
}

export function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? node.name : '';
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
