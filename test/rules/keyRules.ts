/** The rule for Japanese input: whatever handles a key leaves it alone while a composition is open. */
import { isNode, type Node, nameOf, nodesOf } from './syntax.ts';

/** A file as a syntax tree. */
export interface Tree {
  path: string;
  tree: Node;
}

const HANDLER = /^(?:onKey(?:Down|Up|Press)(?:Capture)?|handleKeyDown)$/;
const EVENT = /^key(?:down|up|press)$/;
const GUARDS = ['isComposing', 'isNotOurs'];
const FUNCTIONS = ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'];

/** Every handler of keys that does not ask whether a composition is open, with its file. */
export function keyViolations(trees: readonly Tree[]): string[] {
  const named = new Map(trees.map(({ path, tree }) => [path, functionsOf(tree)]));
  const everywhere = new Map([...named.values()].flatMap((each) => [...each]));
  return trees.flatMap(({ path, tree }) => {
    const own = named.get(path) ?? new Map<string, Node>();
    const find = (name: string) => own.get(name) ?? everywhere.get(name) ?? null;
    return handlersIn(tree)
      .filter((handler) => !isGuarded(handler, find, 0))
      .map(
        (handler) => `${path}: ${nameOf(handler) ?? 'a handler of keys'} without isComposing or isNotOurs`,
      );
  });
}

/** What is given to a component or a listener to handle keys: functions, or their names. */
function handlersIn(tree: Node): Node[] {
  return [...nodesOf(tree)].flatMap((node): Node[] => {
    if (node.type === 'JSXAttribute' && HANDLER.test(nameOf(node.name) ?? '')) return givenAs(node.value);
    if (node.type === 'Property' && HANDLER.test(nameOf(node.key) ?? '')) return givenAs(node.value);
    if (node.type !== 'CallExpression' || lastName(node.callee) !== 'addEventListener') return [];
    const [event, listener] = Array.isArray(node.arguments) ? node.arguments : [];
    return isNode(event) && EVENT.test(String(event.value)) ? givenAs(listener) : [];
  });
}

function givenAs(value: unknown): Node[] {
  if (!isNode(value)) return [];
  return value.type === 'JSXExpressionContainer' ? givenAs(value.expression) : [value];
}

/** Asks itself, or hands the event to a function that does. What a component was given by another is judged there. */
function isGuarded(handler: Node, find: (name: string) => Node | null, depth: number): boolean {
  if (depth > 3) return false;
  if (handler.type === 'MemberExpression') return true;
  if (!FUNCTIONS.includes(handler.type)) {
    const known = find(nameOf(handler) ?? '');
    return known !== null && isGuarded(known, find, depth + 1);
  }
  const calls = [...nodesOf(handler)].filter(({ type }) => type === 'CallExpression');
  if (calls.some(({ callee }) => GUARDS.includes(nameOf(callee) ?? ''))) return true;
  const [only] = calls;
  const target = calls.length === 1 ? find(nameOf(only?.callee) ?? '') : null;
  return target !== null && isGuarded(target, find, depth + 1);
}

/** Functions by the name of what they are assigned to, also inside a hook: `const f = useEffectEvent((event) => …)`. */
function functionsOf(tree: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const node of nodesOf(tree)) {
    if (node.type === 'FunctionDeclaration') found.set(nameOf(node.id) ?? '', node);
    if (node.type !== 'VariableDeclarator' && node.type !== 'Property') continue;
    const value = node.type === 'Property' ? node.value : node.init;
    const body = functionIn(value);
    if (body !== null) found.set(nameOf(node.type === 'Property' ? node.key : node.id) ?? '', body);
  }
  return found;
}

function functionIn(value: unknown): Node | null {
  if (!isNode(value)) return null;
  if (FUNCTIONS.includes(value.type)) return value;
  const [first] = value.type === 'CallExpression' && Array.isArray(value.arguments) ? value.arguments : [];
  return isNode(first) && FUNCTIONS.includes(first.type) ? first : null;
}

function lastName(callee: unknown): string | null {
  if (!isNode(callee)) return null;
  return callee.type === 'MemberExpression' ? nameOf(callee.property) : nameOf(callee);
}
