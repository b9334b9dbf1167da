import { parseSync } from 'oxc-parser';

/** A node of the ESTree that oxc gives; its other fields are read through `field` and `nodeAt`. */
export type SyntaxNode = { type: string; start: number; end: number; [field: string]: unknown };

export type Request = { specifier: string; offset: number };

export type Syntax = {
  program: SyntaxNode;
  /** Every module that the text names: imports, re-exports, types, dynamic imports, resolutions. */
  requests: Request[];
  /** Every plain string: a font or a worker may be named in one and resolved later. */
  strings: Set<string>;
  usesJsx: boolean;
  problems: string[];
};

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

export const nodeAt = (node: SyntaxNode | undefined, field: string): SyntaxNode | undefined => {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
};

export const nodesAt = (node: SyntaxNode | undefined, field: string): SyntaxNode[] => {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** Visits every node from the top down. */
export const visit = (node: SyntaxNode, see: (node: SyntaxNode, parent?: SyntaxNode) => void): void => {
  const go = (current: SyntaxNode, parent?: SyntaxNode) => {
    see(current, parent);
    for (const value of Object.values(current)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) go(child, current);
      }
    }
  };
  go(node);
};

/** "import.meta.resolve" for the callee of `import.meta.resolve('x')`. */
export const dotted = (node: SyntaxNode | undefined): string => {
  if (node?.type === 'Identifier') return String(node.name);
  if (node?.type === 'MetaProperty') return 'import.meta';
  if (node?.type !== 'MemberExpression' || node.computed === true) return '';
  const left = dotted(nodeAt(node, 'object'));
  return left === '' ? '' : `${left}.${nodeAt(node, 'property')?.name}`;
};

const resolvers = ['import.meta.resolve', 'require', 'require.resolve'];

const requestOf = (node: SyntaxNode): SyntaxNode | undefined => {
  if (node.type === 'CallExpression') {
    return resolvers.includes(dotted(nodeAt(node, 'callee'))) ? nodesAt(node, 'arguments')[0] : undefined;
  }
  const names = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ];
  return names.includes(node.type) ? nodeAt(node, 'source') : undefined;
};

export const parse = (path: string, text: string): Syntax => {
  const result = parseSync(path, text);
  const program = result.program as unknown as SyntaxNode;
  const requests: Request[] = [];
  const strings = new Set<string>();
  let usesJsx = false;
  visit(program, (node) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') usesJsx = true;
    if (node.type === 'Literal' && typeof node.value === 'string') strings.add(node.value);
    const source = requestOf(node);
    if (source === undefined) return;
    const fixed = source.type === 'TSLiteralType' ? nodeAt(source, 'literal') : source;
    if (typeof fixed?.value === 'string') requests.push({ specifier: fixed.value, offset: fixed.start });
  });
  return { program, requests, strings, usesJsx, problems: result.errors.map((error) => error.message) };
};

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
