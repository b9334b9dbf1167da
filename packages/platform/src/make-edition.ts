import { z } from 'zod';
import { breakLines, type Span } from './break-lines.ts';
import { readInput } from './read-input.ts';
import { type Clause, readText, type Text } from './schemas.ts';

const optionsSchema = z.strictObject({
  lineLength: z.int().min(20).max(1000),
  firstLine: z.int().min(1).max(1_000_000).optional(),
  number: z.int().min(1).max(1_000_000),
});

/**
 * Options of `makeEdition`: how many characters, as a reader counts them, a line has; the number of the first line (1);
 * and of the edition, by which it is cited.
 */
export type EditionOptions = z.input<typeof optionsSchema>;

/** A text as it was printed. Line `firstLine + n` is `lines[n]`: so much of so a clause's words. */
export type Edition = {
  number: number;
  lineLength: number;
  firstLine: number;
  text: Text;
  lines: ({ clause: string } & Span)[];
};

/** What stands before the words of a clause on paper: nothing, or the mark of an item, indented. */
export function marginOf({ kind, level, marker }: Clause): { first: string; rest: string } {
  const outer = ' '.repeat(2 * Math.max(0, level - 1));
  if (kind === 'item') {
    const mark = `${marker ?? '-'} `;
    return { first: `${outer}${mark}`, rest: ' '.repeat(outer.length + mark.length) };
  }
  const space = kind === 'paragraph' && level > 0 ? `${outer}  ` : '';
  return { first: space, rest: space };
}

/**
 * Numbers the lines of a text as it is printed. An edition is kept as it is: what is cited from it is found in every
 * later text, however its lines run. Marks of Markdown within a line are characters like others.
 *
 * @throws PlatformError what `Text` and the options may have wrong
 * @example
 * const text = parseText('No more than 36 hours a week.');
 * makeEdition(text, { lineLength: 20, number: 1 }).lines[1]; // => { clause: 'text-1', from: 16, to: 29 }
 */
export function makeEdition(text: Text, options: EditionOptions): Edition {
  const { lineLength, firstLine = 1, number } = readInput(optionsSchema, options);
  const printed = readText(text);
  const lines = printed.clauses.flatMap((clause) => {
    const width = Math.max(10, lineLength - marginOf(clause).first.length);
    return breakLines(clause.text, width).map((span) => ({ clause: clause.id, ...span }));
  });
  return { number, lineLength, firstLine, text: printed, lines };
}
