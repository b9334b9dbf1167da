import { isBuiltin } from './check-imports.ts';
import { mustBePure } from './floors.ts';
import { dotted, lineAt, nodeAt, nodesAt, type SyntaxNode, visit } from './syntax.ts';
import type { Finding, Tree } from './tree.ts';

const machine = [
  'console',
  'process',
  'fetch',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'globalThis',
];

const calls: Record<string, string> = {
  'Date.now': 'the clock: take `now` as an argument',
  'Temporal.Now': 'the clock: take `now` as an argument',
  'Math.random': 'randomness: take a seed as an argument',
};

const isName = (node: SyntaxNode, parent: SyntaxNode | undefined) => {
  const isKey =
    (parent?.type === 'MemberExpression' && nodeAt(parent, 'property') === node) ||
    (parent?.type === 'Property' && nodeAt(parent, 'key') === node && parent.shorthand !== true) ||
    parent?.type.startsWith('TS') === true;
  return node.type === 'Identifier' && !(isKey && parent?.computed !== true);
};

const isUndefined = (node: SyntaxNode | undefined) => node === undefined || dotted(node) === 'undefined';

const impurity = (node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined => {
  if (isName(node, parent) && machine.includes(String(node.name))) return `the machine: ${node.name}`;
  if (node.type === 'MemberExpression') {
    const name = dotted(node);
    if (calls[name] !== undefined) return calls[name];
    const property = String(nodeAt(node, 'property')?.name);
    if (/^(localeCompare|toLocale\w+)$/.test(property) && node.computed !== true) {
      return `the reader's locale: ${property}`;
    }
  }
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  const name = dotted(nodeAt(node, 'callee'));
  const given = nodesAt(node, 'arguments');
  if (name === 'Date' && given.length === 0) return 'the clock: take `now` as an argument';
  if (name === 'Date' && given.length > 1) return "the host's time zone: new Date(year, month, ...)";
  if (/^Intl\.[A-Z]/.test(name) && isUndefined(given[0]))
    return `the host's locale: ${name} without a locale`;
  return undefined;
};

/** A leaf and a domain package know no clock, randomness, file, network, console, locale or time zone. */
export const checkPurity = (tree: Tree): Finding[] =>
  tree.workspaces.flatMap(({ folder, sources }) =>
    sources
      .filter(({ path, isTest }) => !isTest && mustBePure(folder, path))
      .flatMap(({ path, text, syntax }) => {
        const found: Finding[] = [];
        const add = (offset: number, message: string) =>
          found.push({ workspace: folder, rule: 'purity', path, line: lineAt(text, offset), message });
        for (const { specifier, offset } of syntax.requests) {
          if (isBuiltin(specifier)) add(offset, `a pure package imports nothing of Node: ${specifier}`);
        }
        visit(syntax.program, (node, parent) => {
          const message = impurity(node, parent);
          if (message !== undefined) add(node.start, `a pure package may not read ${message}`);
        });
        return found;
      }),
  );
