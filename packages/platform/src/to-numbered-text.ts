import { type Edition, marginOf } from './make-edition.ts';

/**
 * An edition as plain text with the numbers of its lines, as it is printed.
 *
 * @example
 * toNumberedText(makeEdition(parseText('# Wages\n\n36 hours'), { lineLength: 40, number: 1 })); // '1  Wages\n\n2  36 hours\n'
 */
export function toNumberedText({ text, lines, firstLine }: Edition): string {
  const clauses = new Map(text.clauses.map((clause) => [clause.id, clause]));
  const digits = String(firstLine + lines.length - 1).length;
  const written: string[] = [];
  let last: string | undefined;
  lines.forEach(({ clause: id, from, to }, index) => {
    const clause = clauses.get(id);
    if (!clause) return;
    const isFirst = id !== last;
    const together = clause.kind === 'item' && clauses.get(last ?? '')?.kind === 'item';
    if (isFirst && last !== undefined && !together) written.push('\n');
    const { first, rest } = marginOf(clause);
    const number = String(firstLine + index).padStart(digits);
    written.push(`${number}  ${isFirst ? first : rest}${clause.text.slice(from, to)}\n`);
    last = id;
  });
  return written.join('');
}
