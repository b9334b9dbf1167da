import { parseSync } from 'oxc-parser';
import { nodeAt, nodesAt, parse, type SyntaxNode, visit } from '../architecture/syntax.ts';

/** The name under which a rewritten snippet knows the comparison. */
export const sameName = 'sameAsComment';

const literals = ['Literal', 'ArrayExpression', 'ObjectExpression', 'TemplateLiteral', 'UnaryExpression'];

const isValue = (node: SyntaxNode | undefined): boolean => {
  if (node === undefined) return false;
  if (node.type === 'Identifier') return node.name === 'undefined' || node.name === 'NaN';
  if (node.type === 'UnaryExpression') return isValue(nodeAt(node, 'argument'));
  if (node.type === 'Property') return node.computed !== true && isValue(nodeAt(node, 'value'));
  const parts = [
    ...nodesAt(node, 'elements'),
    ...nodesAt(node, 'properties'),
    ...nodesAt(node, 'expressions'),
  ];
  return literals.includes(node.type) && parts.every(isValue);
};

/** The text as a value that can be compared, if it is one and nothing more: `49`, `{ amount: 3 }`. */
const valueIn = (text: string): string | undefined => {
  const parsed = parseSync('value.ts', `(${text}\n);`, { preserveParens: false });
  if (parsed.errors.length > 0) return undefined;
  const [statement, ...more] = parsed.program.body as unknown as SyntaxNode[];
  return more.length === 0 && isValue(nodeAt(statement, 'expression')) ? text : undefined;
};

type Edit = { at: number; text: string };

/** What a statement's result is called: the expression itself, or the one name that it declares. */
const resultOf = (statement: SyntaxNode): { wrap: SyntaxNode } | { name: string } | undefined => {
  const expression = nodeAt(statement, 'expression');
  if (statement.type === 'ExpressionStatement' && expression !== undefined) return { wrap: expression };
  const [declarator, ...more] = nodesAt(statement, 'declarations');
  const id = nodeAt(declarator, 'id');
  if (statement.type !== 'VariableDeclaration' || more.length > 0 || id?.type !== 'Identifier')
    return undefined;
  return { name: String(id.name) };
};

/**
 * Turns a comment that shows a result into a comparison with it.
 *
 * `subtract(a, b); // -70` compares, for the comment is a value and nothing more; a comment that is not
 * stays a remark. `// => value` says that it is meant as the result, and must be a value.
 */
export const rewrite = (code: string): string => {
  const { program } = parse('snippet.ts', code);
  const statements: SyntaxNode[] = [];
  visit(program, (node) => {
    if (node.type === 'ExpressionStatement' || node.type === 'VariableDeclaration') statements.push(node);
  });
  const edits: Edit[] = [];
  for (const { type, value, start, end } of parseSync('snippet.ts', code).comments) {
    if (type !== 'Line') continue;
    const [, arrow, text = ''] = /^\s*(=>)?\s*(.*?)\s*$/.exec(value) ?? [];
    const before = code.slice(0, start);
    const statement = statements.find((node) => /^[;\s]*$/.test(before.slice(node.end)) && node.end <= start);
    const isBeside = statement !== undefined && !before.slice(statement.end).includes('\n');
    const shown = valueIn(text);
    const result = statement === undefined ? undefined : resultOf(statement);
    if (arrow === undefined && (shown === undefined || !isBeside)) continue;
    if (shown === undefined || result === undefined) {
      if (arrow === undefined) continue;
      throw new Error(
        `"// => ${text}" must be a value on one line, after an expression or the declaration of one name`,
      );
    }
    if ('name' in result) {
      edits.push({ at: end, text: `\n${sameName}(${result.name}, ${shown});` });
    } else {
      edits.push(
        { at: result.wrap.start, text: `${sameName}(` },
        { at: result.wrap.end, text: `, ${shown})` },
      );
    }
  }
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((text, edit) => text.slice(0, edit.at) + edit.text + text.slice(edit.at), code);
};

/** Names that a snippet uses and neither imports nor declares at its top, out of `offered`. */
export const missingNames = (code: string, offered: readonly string[]): string[] => {
  const { program } = parse('snippet.ts', code);
  const used = new Set<string>();
  const known = new Set<string>();
  visit(program, (node, parent) => {
    if (node.type !== 'Identifier') return;
    const name = String(node.name);
    const binds =
      parent?.type.startsWith('Import') === true ||
      (parent !== undefined && nodeAt(parent, 'id') === node) ||
      (parent?.type === 'Property' && nodeAt(parent, 'value') === node && parent.shorthand === true);
    (binds ? known : used).add(name);
  });
  return offered.filter((name) => used.has(name) && !known.has(name));
};
