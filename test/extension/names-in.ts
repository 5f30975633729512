// The names that code and style sheets ask their browser for.
import { parse } from 'acorn';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

export interface Names {
  /** Read off something, or taken out of it by a pattern. */
  readonly members: Set<string>;
  /** Declared nowhere in the script: the browser has to have it. */
  readonly globals: Set<string>;
  /** Keys of the script's own objects and classes: as members these are its own words. */
  readonly own: Set<string>;
}

export function namesInScript(code: string): Names {
  const members = new Set<string>();
  const own = new Set<string>();
  const declared = new Set<string>();
  const used = new Set<string>();

  const visit = (node: Node, parent: Node | undefined, role: string) => {
    const name = nameOf(node);
    const isKey = (role === 'property' || role === 'key') && parent !== undefined;
    if (name === undefined || (isKey && parent.computed && node.type === 'Identifier')) {
      if (node.type === 'Identifier') used.add(String(node.name));
    } else if (isKey && parent.type === 'MemberExpression') members.add(name);
    else if (isKey && parent.type === 'Property' && parent.inPattern) members.add(name);
    else if (isKey) own.add(name);
    else if (node.type === 'Identifier') (isDeclaration(parent, role) ? declared : used).add(name);
    for (const [key, child] of Object.entries(node)) {
      for (const each of [child].flat()) {
        if (isNode(each)) visit({ ...each, inPattern: node.type === 'ObjectPattern' }, node, key);
      }
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node, undefined, '');
  return { members, globals: new Set([...used].filter((name) => !declared.has(name))), own };
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return String(node.name);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

function isDeclaration(parent: Node | undefined, role: string): boolean {
  if (!parent) return false;
  if (parent.type === 'VariableDeclarator') return role === 'id';
  if (/Function|Class/.test(parent.type)) return role === 'id' || role === 'params';
  if (parent.type === 'AssignmentPattern') return role === 'left';
  if (parent.type === 'Property') return parent.inPattern === true && role === 'value';
  return /^(?:Import\w*Specifier|CatchClause|RestElement|ArrayPattern)$/.test(parent.type);
}

/** Every word that is no comment, no text, no class and no variable: properties, values, functions, selectors, at-rules. */
export function namesInStyles(css: string): Set<string> {
  const bare = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|\.[a-z][\w-]*|--[\w-]+/gi, ' ');
  return new Set(bare.match(/-?[a-z][\w-]*/gi) ?? []);
}
