import { guarded, tidyLines } from './blocks.ts';
import { type Clause, readText, type Text } from './schemas.ts';

/** The lines of a clause, each so that it is read as its words; `first` and `rest` stand before them. */
function linesOf(text: string, first: string, rest: string): string {
  const lines = tidyLines(text).map(guarded);
  return lines
    .map((line, index) => {
      const before = index === 0 ? first : rest;
      if (index === lines.length - 1) return `${before}${line}`;
      return `${before}${line}${line.endsWith('\\') ? '  ' : '\\'}`;
    })
    .join('\n');
}

function headingOf({ level, text }: Clause): string {
  const line = linesOf(text.replaceAll('\n', ' '), `${'#'.repeat(Math.min(6, Math.max(1, level)))} `, '');
  return / #+$/.test(line) ? `${line} #` : line;
}

/**
 * Writes a text as Markdown. What was read by `parseText` is written as it would be read again: a fixed point.
 *
 * @throws PlatformError what `Text` may have wrong
 * @example
 * toMarkdown(parseText('Wages\n=====\n* 36 hours')); // '# Wages\n\n- 36 hours\n'
 */
export function toMarkdown(text: Text): string {
  const { clauses } = readText(text);
  const written: string[] = [];
  // Where the words of an item begin, for each level that is open.
  let columns = [0];
  let last: Clause['kind'] | undefined;
  for (const clause of clauses) {
    if (!/[^ \t\n]/.test(clause.text)) continue;
    if (last) written.push(last === 'item' && clause.kind === 'item' ? '\n' : '\n\n');
    last = clause.kind;
    if (clause.kind === 'heading') {
      columns = [0];
      written.push(headingOf(clause));
      continue;
    }
    if (clause.kind === 'paragraph') {
      columns = columns.slice(0, clause.level + 1);
      const space = ' '.repeat(columns.at(-1) ?? 0);
      written.push(linesOf(clause.text, space, space));
      continue;
    }
    columns = columns.slice(0, Math.max(1, clause.level));
    const column = columns.at(-1) ?? 0;
    const mark = clause.marker ?? '-';
    columns.push(column + mark.length + 1);
    written.push(linesOf(clause.text, `${' '.repeat(column)}${mark} `, ' '.repeat(column + mark.length + 1)));
  }
  return last ? `${written.join('')}\n` : '';
}
