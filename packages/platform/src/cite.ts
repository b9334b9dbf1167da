import { unbroken } from './break-lines.ts';
import { fault } from './check-input.ts';
import { PlatformError } from './errors.ts';
import type { Edition } from './make-edition.ts';

/** The words of a line, as people count them: what spaces divide. */
export const wordsIn = (text: string, line: { from: number; to: number }) =>
  unbroken(text.slice(line.from, line.to)).map(({ from, to }) => ({
    from: line.from + from,
    to: line.from + to,
  }));

const refuse = (...found: Parameters<typeof fault>): never => {
  throw new PlatformError([fault(...found)]);
};

/**
 * Says where a clause stands in an edition: its lines ('12-14', or '12'), or, of the words from one character of it to
 * before another, the lines and which word in each ('12.3-14.2'; words only partly meant count whole). It can be read by
 * everybody who has the paper, in any language.
 *
 * @throws PlatformError 'unknown-clause', 'out-of-range'
 * @example
 * const edition = makeEdition(parseText('No more than 36 hours a week.'), { lineLength: 20, number: 1 });
 * cite(edition, 'text-1'); // '1-2'
 * cite(edition, 'text-1', 13, 21); // '1.4-2.1'
 */
export function cite(edition: Edition, clause: string, from?: number, to?: number): string {
  const text =
    edition.text.clauses.find(({ id }) => id === clause)?.text ??
    refuse('unknown-clause', ['clause'], { clause });
  const begin = edition.lines.findIndex((line) => line.clause === clause);
  let count = 0;
  while (edition.lines[begin + count]?.clause === clause) count++;
  const number = (index: number) => edition.firstLine + begin + index;
  if (from === undefined && to === undefined)
    return count > 1 ? `${number(0)}-${number(count - 1)}` : String(number(0));
  const [start, end] = [from ?? 0, to ?? text.length];
  if (!Number.isInteger(start) || start < 0 || start > text.length)
    refuse('out-of-range', ['from'], { least: 0, most: text.length });
  if (!Number.isInteger(end) || end < start || end > text.length)
    refuse('out-of-range', ['to'], { least: start, most: text.length });
  const places = edition.lines
    .slice(begin, begin + count)
    .flatMap((line, index) =>
      wordsIn(text, line).map((word, at) => ({ ...word, name: `${number(index)}.${at + 1}` })),
    );
  const meant = places.filter((word) => word.from < end && word.to > start);
  // Nothing but space, or a point: the word at it, or the last before it.
  const near = places.find((word) => word.to >= start) ?? places.at(-1);
  const [first, last] = [meant[0] ?? near, meant.at(-1) ?? near];
  if (!first || !last) return String(number(0));
  return first.name === last.name ? first.name : `${first.name}-${last.name}`;
}
