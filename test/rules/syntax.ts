/** Reads a source file as a syntax tree, and finds in it what the rules ask about. */
import { parseSync } from 'vite';

export interface Node {
  type: string;
  [key: string]: unknown;
}

export interface ImportOf {
  specifier: string;
  /** Erased by the compiler: nothing of it runs. */
  typeOnly: boolean;
}

/** Parses TypeScript with or without JSX. @throws Error where it is not valid. */
export function parse(file: string, text: string): Node {
  const { program, errors } = parseSync(file, text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program as unknown as Node;
}

/** Every node of a tree, the tree itself included. */
export function* nodesOf(tree: Node): Generator<Node> {
  yield tree;
  for (const value of Object.values(tree)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

/** Everything a file imports, re-exports or loads on demand. */
export function importsOf(tree: Node): ImportOf[] {
  const found: ImportOf[] = [];
  for (const node of nodesOf(tree)) {
    if (!IMPORTING.includes(node.type) || !isNode(node.source)) continue;
    const specifier = typeof node.source.value === 'string' ? node.source.value : '(computed)';
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || onlyTypes(node);
    found.push({ specifier, typeOnly });
  }
  return found;
}

const IMPORTING = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

function onlyTypes(node: Node): boolean {
  const { specifiers } = node;
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((each) => isNode(each) && (each.importKind === 'type' || each.exportKind === 'type'))
  );
}

/** The name of an identifier, a property (also `x['name']`) or a JSX attribute; null for anything else. */
export function nameOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Identifier' || value.type === 'JSXIdentifier') return String(value.name);
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type === 'MemberExpression') return nameOf(value.property);
  return null;
}

export function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string';
}
